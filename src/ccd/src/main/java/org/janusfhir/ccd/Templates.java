package org.janusfhir.ccd;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates of the document, parsed once. Every value they print is escaped for XML. */
final class Templates {
  private static final String DOCUMENT = "document";
  private static final String CONTENT_TYPE = "text/xml";

  /** The templates that others use as tags; each is in the file of its name. */
  private static final List<String> TAGS =
      List.of(
          "addresses",
          "allergy",
          "amount",
          "assigned",
          "author",
          "bound",
          "cd",
          "concern",
          "custodian",
          "encounter",
          "finding",
          "given",
          "header",
          "id",
          "immunization",
          "indication",
          "medication",
          "moment",
          "name",
          "organization",
          "performer",
          "place",
          "problem",
          "procedure",
          "result",
          "section",
          "since",
          "social",
          "span",
          "telecoms",
          "template",
          "time",
          "value",
          "vital");

  private Templates() {}

  /**
   * Parses all templates.
   *
   * @throws IllegalStateException if one of them is missing
   */
  static Template document() {
    ViewResolver views = new ViewResolver();
    Views.register(views);
    EntryViews.register(views);
    EngineBuilder builder =
        Engine.builder()
            .addDefaults()
            .addValueResolver(views)
            .addResultMapper(new HtmlEscaper(List.of(CONTENT_TYPE)))
            .addLocator(Templates::locate);
    TAGS.forEach(tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, tag)));
    return builder.build().getTemplate(DOCUMENT);
  }

  private static Optional<TemplateLocation> locate(String id) {
    if (!DOCUMENT.equals(id) && !TAGS.contains(id)) {
      return Optional.empty();
    }
    String text = read(id + ".xml");
    return Optional.of(
        new TemplateLocation() {
          @Override
          public Reader read() {
            return new StringReader(text);
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(CONTENT_TYPE));
          }
        });
  }

  private static String read(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      StringWriter text = new StringWriter();
      new InputStreamReader(in, StandardCharsets.UTF_8).transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
