package org.janusfhir.hapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.wire.read.MalformedDocumentException;

/** Finds the resources of a JSON document. Refuses what is no JSON, and duplicate names. */
final class JsonSplitter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /** What HAPI gets for a narrative's XHTML, which is not its business. */
  private static final String EMPTY_DIV = "\"<div xmlns=\\\"" + Markup.XHTML + "\\\">-</div>\"";

  private final byte[] document;
  private final JsonParser parser;
  private final List<SourceDocument.Part> parts = new ArrayList<>();

  private JsonSplitter(byte[] document, JsonParser parser) {
    this.document = document;
    this.parser = parser;
  }

  /** Splits a document in UTF-8, without a byte order mark. */
  static SourceDocument split(byte[] document) throws MalformedDocumentException {
    try (JsonParser parser = FACTORY.createParser(document)) {
      return new JsonSplitter(document, parser).document();
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ": ";
      throw new MalformedDocumentException("not JSON: " + place + said(e), e);
    } catch (IOException e) {
      throw new MalformedDocumentException("not JSON: " + e.getMessage(), e);
    }
  }

  /** What the parser says without the place of the beginning, which it names in its own terms. */
  private static String said(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int own = message.indexOf(" (start marker at");
    return own < 0 ? message : message.substring(0, own);
  }

  private SourceDocument document() throws IOException, MalformedDocumentException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedDocumentException(
          "a JSON document must be an object with 'resourceType'", null);
    }
    ObjectScan root = new ObjectScan();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("entry") && value == JsonToken.START_ARRAY) {
        root.names.add(name);
        entries();
      } else {
        root.field(name, value);
      }
    }
    if (parser.nextToken() != null) {
      throw new MalformedDocumentException("there is more after the end of the object", null);
    }
    if ("Bundle".equals(root.typeName)) {
      return new SourceDocument(true, root.type, root.names, parts);
    }
    return new SourceDocument(
        false,
        null,
        Set.of(),
        List.of(
            new SourceDocument.Part(
                root.typeName, null, null, Set.of(), root.text(0, document.length))));
  }

  private void entries() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        entry();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void entry() throws IOException {
    ObjectScan entry = new ObjectScan();
    ObjectScan request = new ObjectScan();
    SourceDocument.Text resource = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("resource") && value == JsonToken.START_OBJECT) {
        entry.names.add(name);
        resource = resource();
      } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
        entry.names.add(name);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          request.field(parser.currentName(), parser.nextToken());
        }
      } else {
        entry.field(name, value);
      }
    }
    String location = "Bundle.entry[" + parts.size() + "].resource";
    parts.add(
        new SourceDocument.Part(location, entry.fullUrl, request.method, entry.names, resource));
  }

  private SourceDocument.Text resource() throws IOException {
    int start = offset(parser.currentTokenLocation());
    ObjectScan scan = new ObjectScan();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      scan.field(parser.currentName(), parser.nextToken());
    }
    int end = offset(parser.currentTokenLocation()) + 1;
    return scan.text(start, end);
  }

  /** The few fields of an object that matter before HAPI reads it. */
  private final class ObjectScan {
    private final Set<String> names = new HashSet<>();
    private String typeName;
    private String id;
    private String implicitRules;
    private String type;
    private String fullUrl;
    private String method;
    private String div;
    private int divStart;
    private int divEnd;

    void field(String name, JsonToken value) throws IOException {
      names.add(name);
      if (name.equals("text") && value == JsonToken.START_OBJECT) {
        narrative();
        return;
      }
      if (value != JsonToken.VALUE_STRING) {
        parser.skipChildren();
        return;
      }
      switch (name) {
        case "resourceType" -> typeName = parser.getText();
        case "id" -> id = parser.getText();
        case "implicitRules" -> implicitRules = parser.getText();
        case "type" -> type = parser.getText();
        case "fullUrl" -> fullUrl = parser.getText();
        case "method" -> method = parser.getText();
        default -> parser.skipChildren();
      }
    }

    private void narrative() throws IOException {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("div")) {
          divStart = offset(parser.currentTokenLocation());
          div = parser.getText();
          divEnd = offset(parser.currentLocation());
        } else {
          parser.skipChildren();
        }
      }
    }

    /** The resource from one offset to before another, with an empty div instead of its own. */
    SourceDocument.Text text(int start, int end) {
      return new SourceDocument.Text(
          typeName,
          id,
          implicitRules,
          div,
          () ->
              div == null
                  ? slice(start, end)
                  : slice(start, divStart) + EMPTY_DIV + slice(divEnd, end));
    }
  }

  private String slice(int start, int end) {
    return new String(document, start, end - start, StandardCharsets.UTF_8);
  }

  private static int offset(JsonLocation location) {
    return (int) location.getByteOffset();
  }
}
