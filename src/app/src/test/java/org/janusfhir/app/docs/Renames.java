package org.janusfhir.app.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;

/**
 * Elements that two versions name differently, found out by writing the sample in both: where a
 * name of one is, another of the other has the same value.
 */
final class Renames {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHOICE = "[x]";

  private Renames() {}

  /**
   * The names of those elements in one version with those in the other.
   *
   * @param ones elements that only the one has
   * @param others elements that only the other has
   */
  static Map<String, String> of(
      FhirVersion one,
      Collection<String> ones,
      FhirVersion other,
      Collection<String> others,
      List<Resource> resources) {
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    if (others.isEmpty()) {
      return Map.of();
    }
    for (Resource resource : resources) {
      JsonNode first = written(resource, one);
      JsonNode second = written(resource, other);
      for (String name : ones) {
        JsonNode value = value(name, first);
        if (!value.isMissingNode()) {
          candidates
              .computeIfAbsent(name, key -> new ArrayList<>(others))
              .removeIf(each -> !value.equals(value(each, second)));
        }
      }
    }
    Map<String, String> renames = new LinkedHashMap<>();
    candidates.forEach(
        (name, left) -> {
          if (left.size() == 1) {
            renames.put(name, left.get(0));
          }
        });
    return renames;
  }

  private static JsonNode written(Resource resource, FhirVersion version) {
    ServedType type = version.type(resource.resourceType());
    try {
      return JSON.readTree(
          new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE)
              .encode(type, Format.JSON, resource, 1, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode value(String name, JsonNode resource) {
    if (!name.endsWith(CHOICE)) {
      return resource.path(name);
    }
    String stem = name.substring(0, name.length() - CHOICE.length());
    for (Map.Entry<String, JsonNode> field : resource.properties()) {
      String key = field.getKey();
      if (key.startsWith(stem)
          && key.length() > stem.length()
          && Character.isUpperCase(key.charAt(stem.length()))) {
        return field.getValue();
      }
    }
    return resource.path(name);
  }
}
