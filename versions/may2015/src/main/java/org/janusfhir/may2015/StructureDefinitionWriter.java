package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.ExtensionDefinition.Part;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Writer;

/** Writes the definition of an extension as a StructureDefinition in May2015's shape. */
final class StructureDefinitionWriter {
  private static final String EXTENSION_URL = "http://hl7.org/fhir/StructureDefinition/Extension";
  private static final Name STRUCTURE_DEFINITION = Name.of("StructureDefinition");
  private static final Name ID = Name.of("id");
  private static final Name URL = Name.of("url");
  private static final Name NAME = Name.of("name");
  private static final Name PUBLISHER = Name.of("publisher");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name STATUS = Name.of("status");
  private static final Name DATE = Name.of("date");
  private static final Name FHIR_VERSION = Name.of("fhirVersion");
  private static final Name TYPE = Name.of("type");
  private static final Name ABSTRACT = Name.of("abstract");
  private static final Name CONTEXT_TYPE = Name.of("contextType");
  private static final Name CONTEXT = Name.of("context");
  private static final Name BASE = Name.of("base");
  private static final Name DIFFERENTIAL = Name.of("differential");
  private static final Name ELEMENT = Name.of("element");
  private static final Name PATH = Name.of("path");
  private static final Name SLICING = Name.of("slicing");
  private static final Name DISCRIMINATOR = Name.of("discriminator");
  private static final Name RULES = Name.of("rules");
  private static final Name SHORT = Name.of("short");
  private static final Name DEFINITION = Name.of("definition");
  private static final Name MIN = Name.of("min");
  private static final Name MAX = Name.of("max");
  private static final Name CODE = Name.of("code");
  private static final Name FIXED_URI = Name.of("fixedUri");

  /** A row of the differential; what is null is not said. */
  private record Row(
      String path, String name, boolean sliced, String text, String max, String type, String uri) {}

  private StructureDefinitionWriter() {}

  static void write(ExtensionDefinition definition, ConformanceFacts facts, Writer out) {
    String url = facts.base() + "/StructureDefinition/" + definition.id();
    out.startResource(STRUCTURE_DEFINITION, true);
    out.string(ID, definition.id());
    out.string(URL, url);
    out.string(NAME, definition.title());
    out.string(PUBLISHER, "Janus");
    out.string(DESCRIPTION, definition.documentation());
    out.code(STATUS, "active");
    out.string(DATE, ResourceEncoder.instant(facts.dateMillis()));
    out.string(FHIR_VERSION, "0.5.0");
    out.code(TYPE, "extension");
    out.bool(ABSTRACT, false);
    out.code(CONTEXT_TYPE, "resource");
    out.strings(CONTEXT, contexts(definition, out));
    out.string(BASE, EXTENSION_URL);
    out.object(
        DIFFERENTIAL,
        rows(definition, url),
        (rows, writer) -> writer.objects(ELEMENT, rows, StructureDefinitionWriter::row));
    out.endResource(STRUCTURE_DEFINITION);
  }

  private static List<String> contexts(ExtensionDefinition definition, Writer out) {
    return definition.contexts().stream()
        .filter(context -> out.dialect().typeName(context.type()) != null)
        .map(
            context ->
                out.dialect().typeName(context.type())
                    + (context.path().isEmpty() ? "" : '.' + context.path()))
        .toList();
  }

  private static List<Row> rows(ExtensionDefinition definition, String url) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Extension", null, false, definition.documentation(), "1", null, null));
    if (!definition.parts().isEmpty()) {
      rows.add(new Row("Extension.extension", null, true, null, null, null, null));
    }
    for (Part part : definition.parts()) {
      String path = "Extension.extension";
      rows.add(new Row(path, part.url(), false, part.documentation(), "1", "Extension", null));
      rows.add(new Row(path + ".url", null, false, null, null, "uri", part.url()));
      rows.add(new Row(path + ".value[x]", null, false, null, "1", part.valueType(), null));
    }
    rows.add(new Row("Extension.url", null, false, null, null, "uri", url));
    if (definition.valueType() != null) {
      rows.add(new Row("Extension.value[x]", null, false, null, "1", definition.valueType(), null));
    }
    return rows;
  }

  private static void row(Row row, Writer out) {
    out.string(PATH, row.path());
    out.string(NAME, row.name());
    out.object(SLICING, row.sliced() ? "url" : null, StructureDefinitionWriter::slicing);
    out.string(SHORT, row.text());
    out.string(DEFINITION, row.text());
    if (row.max() != null) {
      out.integer(MIN, row.path().equals("Extension.value[x]") ? 1 : 0);
      out.string(MAX, row.max());
    }
    out.objects(
        TYPE,
        row.type() == null ? List.of() : List.of(row.type()),
        (type, writer) -> writer.code(CODE, type));
    out.string(FIXED_URI, row.uri());
  }

  private static void slicing(String discriminator, Writer out) {
    out.strings(DISCRIMINATOR, List.of(discriminator));
    out.code(RULES, "open");
  }
}
