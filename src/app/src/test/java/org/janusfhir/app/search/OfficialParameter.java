package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the official list of a version's search parameters.
 *
 * @param resource the version's name of the resource type
 * @param name of the parameter
 * @param type of the parameter, or <code>phonetic</code>
 * @param path to its values, with what Janus adds to the standard
 * @param targets for a reference, the types it may point to; empty if any
 */
record OfficialParameter(
    String resource, String name, String type, SearchPath path, List<String> targets) {
  /** What cannot be decided from a path: each has a test of its own, or its reason here. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "Patient deceased", // true also where only a date is known
          "Binary contenttype", // only beside an id: nobody lists documents
          "Encounter length", // in days, whatever the unit it was given in
          "Condition onset-info", // text of values of any type
          "MedicationAdministration notgiven"); // documented: true means also those that were

  /** Where Janus looks further, as documented, or more exactly than the list says. */
  private static final Map<String, String> FURTHER =
      Map.of(
          "Observation value-quantity",
          "Observation.valueQuantity | Observation.valueSampledData",
          "Observation value-string",
          "Observation.valueString | Observation.valueCodeableConcept.text",
          "Observation component-value-string",
          "Observation.component.valueString | Observation.component.valueCodeableConcept.text",
          "Patient name",
          "Patient.name.text | Patient.name.family | Patient.name.given",
          "Practitioner name",
          "Practitioner.name.text | Practitioner.name.family | Practitioner.name.given",
          "Practitioner family",
          "Practitioner.name.family",
          "Practitioner given",
          "Practitioner.name.given",
          "Observation code",
          "Observation.code | Observation.component.code | Observation.contained.code");

  /** What every type has beside the list, by name, with its type and path. */
  private static final Map<String, String[]> OF_EVERY_TYPE =
      Map.of(
          "_language", new String[] {"token", "language"},
          "_profile", new String[] {"uri", "meta.profile"},
          "_security", new String[] {"token", "meta.security"},
          "_tag", new String[] {"token", "meta.tag"});

  /** The parameter of that name that every type has, of one of them. */
  static OfficialParameter ofEveryType(String resource, String name) {
    String[] typeAndPath = OF_EVERY_TYPE.get(name);
    SearchPath path = new SearchPath(resource + '.' + typeAndPath[1]);
    return new OfficialParameter(resource, name, typeAndPath[0], path, List.of());
  }

  /** Those of a version that a path can decide. */
  static List<OfficialParameter> of(String version) {
    List<OfficialParameter> parameters = new ArrayList<>();
    for (String line : lines("/search-parameters/" + version + ".tsv")) {
      String[] columns = line.split("\t", -1);
      String key = columns[0] + ' ' + columns[1];
      boolean decided =
          !columns[2].equals("composite")
              && !columns[1].startsWith("near")
              && !UNDECIDED.contains(key);
      if (decided) {
        String path = FURTHER.getOrDefault(key, columns[3]);
        if (columns[1].equals("code") && columns[0].matches("Medication.+")) {
          path += " | " + columns[0] + ".contained.code";
        }
        String type = columns[1].equals("phonetic") ? "phonetic" : columns[2];
        parameters.add(
            new OfficialParameter(columns[0], columns[1], type, new SearchPath(path), List.of()));
      }
    }
    return parameters;
  }

  /** The same for references to those types. */
  OfficialParameter to(List<String> types) {
    return new OfficialParameter(resource, name, type, path, types);
  }

  /** The values a resource has for it. */
  List<Map.Entry<String, JsonNode>> values(JsonNode of) {
    return BruteForce.values(type, path, of).stream()
        .filter(value -> !type.equals("reference") || pointsToTarget(value.getValue()))
        .toList();
  }

  private boolean pointsToTarget(JsonNode value) {
    String reference = value.get("reference").asText();
    return !reference.startsWith("#")
        && targets.stream().anyMatch(target -> reference.startsWith(target + '/'));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = OfficialParameter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "src/test/resources"
                + resource
                + " is missing. Put the specification's search parameters there, a line each: type,"
                + " name, type of the parameter and path, with tabs between them.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
