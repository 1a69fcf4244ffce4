package org.janusfhir.app.docs;

import static org.janusfhir.app.docs.Markdown.code;
import static org.janusfhir.app.docs.Markdown.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.definition.OperationTable;
import org.janusfhir.server.http.Answer;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Lifecycle;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.OperationDefinition.Level;
import org.janusfhir.wire.OperationDefinition.Parameter;
import org.janusfhir.wire.ServedType;

/**
 * All that clients of a version can ask.
 *
 * @param version whose page it is
 * @param sample where examples come from
 * @param types writes the sections of the types
 */
record VersionPage(FhirVersion version, Sample sample, TypeSection types) {
  private static final String DOCUMENT_TYPE = "http://loinc.org|34133-9";

  /** In Markdown. */
  String text() {
    List<ServedType> all =
        version.types().stream().sorted(Comparator.comparing(type -> type.name().text())).toList();
    return "# "
        + version.title()
        + " (FHIR "
        + version.fhirVersion()
        + ")\n\n"
        + introduction()
        + "## Interactions\n\n"
        + interactions()
        + "## Operations\n\n"
        + operations()
        + "## Searches\n\n"
        + searches()
        + "## Resource types\n\n"
        + all.stream()
            .map(type -> type.name().text())
            .map(name -> '[' + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ')')
            .collect(Collectors.joining(" · "))
        + "\n\n"
        + all.stream().map(types::text).collect(Collectors.joining()).stripTrailing()
        + '\n';
  }

  private String introduction() {
    return "Generated from the tables of this version: change them and run `ApiDocsTest` with"
        + " `-Ddocs.write=true`. A test sends every request that begins with GET, below the open"
        + " root of the sample patients; where"
        + Example.NOTHING
        + " follows nothing is found, since no sample patient has such a value.\n\n"
        + Markdown.table(
            List.of("", ""),
            List.of(
                List.of("open root", code("/open/" + version.id() + "/{tenant}/")),
                List.of("secured root", code('/' + version.id() + "/{tenant}/")),
                List.of("media types", codes(Answer.MEDIA_TYPES)),
                List.of("life cycle", lifecycle()),
                List.of(
                    "what it cannot say",
                    "[losses](../../versions/" + version.id() + "/README.md#what-cannot-be-said)"),
                List.of("other versions", "[differences](differences.md)")));
  }

  private String lifecycle() {
    Lifecycle days = version.lifecycle();
    List<String> said = new ArrayList<>();
    said.add(days.introduced() == null ? "preview" : "introduced " + days.introduced());
    if (days.deprecated() != null) {
      said.add("deprecated " + days.deprecated());
    }
    if (days.sunset() != null) {
      said.add("sunset " + days.sunset());
    }
    if (days.successor() != null) {
      said.add("successor " + code(days.successor()));
    }
    return String.join(", ", said)
        + " ([what this means](../lifecycle.md); operators may change it)";
  }

  private String interactions() {
    String patient = "Patient/" + sample.id(ResourceType.PATIENT);
    return Markdown.table(
        List.of("interaction", "request", "example"),
        List.of(
            row("capabilities", "GET metadata", "metadata"),
            row("read", "GET {type}/{id}", patient),
            row("vread", "GET {type}/{id}/_history/{version}", patient + "/_history/1"),
            row("history-instance", "GET {type}/{id}/_history", patient + "/_history"),
            row("search-type", "GET {type}?…", "Patient?_id=" + sample.id(ResourceType.PATIENT)),
            List.of("search-type", "<code>POST {type}/_search</code>", "parameters in the body"),
            row(
                "read of a definition",
                "GET OperationDefinition/{id}",
                "OperationDefinition/" + OperationTable.all().get(0).id())));
  }

  /** A request with placeholders is no example. */
  private static List<String> row(String name, String request, String example) {
    return List.of(name, "<code>" + request + "</code>", new Example(example, true).markdown());
  }

  private String operations() {
    List<List<String>> rows = new ArrayList<>();
    for (OperationDefinition operation : OperationTable.all()) {
      rows.add(
          List.of(
              code(place(operation)),
              operation.documentation(),
              operation.parameters().stream()
                  .filter(Parameter::in)
                  .map(each -> code(each.name()) + (each.required() ? " (required)" : ""))
                  .collect(Collectors.joining(", ")),
              operation.level() == Level.SYSTEM ? "" : example(operation).markdown()));
    }
    return Markdown.table(List.of("operation", "what it does", "parameters", "example"), rows);
  }

  /** With what is required. */
  private Example example(OperationDefinition operation) {
    String patient = sample.id(ResourceType.PATIENT);
    Map<String, String> all = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() && parameter.required()) {
        all.put(parameter.name(), parameter.name().equals("patient") ? patient : DOCUMENT_TYPE);
      }
    }
    String place = place(operation).replace("{id}", patient);
    return all.isEmpty() ? new Example(place, true) : Example.search(place, all, true);
  }

  private static String place(OperationDefinition operation) {
    String name = '$' + operation.code();
    String types = String.join("/", operation.types());
    return switch (operation.level()) {
      case SYSTEM -> name;
      case TYPE -> types + '/' + name;
      case INSTANCE -> types + "/{id}/" + name;
    };
  }

  private String searches() {
    return "Prefixes of dates, numbers and quantities: "
        + Prefixes.of(version.prefixes()).text()
        + ". How values are written and what pages are: [searching](../searching.md).\n\n"
        + new SearchForms(version, sample).text()
        + Markdown.list(RuleSentences.ofEveryType(version));
  }
}
