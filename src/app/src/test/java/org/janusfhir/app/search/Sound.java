package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Whether names sound alike: a word of one, or the whole of it, like all that is asked for. */
final class Sound {
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

  static {
    METAPHONE.setMaxCodeLen(16);
  }

  private Sound() {}

  /** The parts of a HumanName, or a string itself, that are heard. */
  static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value.isTextual()) {
      names.add(value.asText());
    }
    for (String part : List.of("text", "family", "given")) {
      JsonNode node = value.path(part);
      if (node.isTextual()) {
        names.add(node.asText());
      }
      node.forEach(item -> names.add(item.asText()));
    }
    return names;
  }

  static boolean anyLike(String asked, JsonNode value) {
    for (String name : names(value)) {
      List<String> heard = new ArrayList<>(List.of(name.split("[^\\p{L}\\p{N}]+", -1)));
      heard.add(name);
      if (heard.stream().anyMatch(word -> isLike(letters(asked), letters(word)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLike(String one, String other) {
    for (boolean first : new boolean[] {false, true}) {
      for (boolean second : new boolean[] {false, true}) {
        if (code(one, first).equals(code(other, second))) {
          return !other.isEmpty();
        }
      }
    }
    return false;
  }

  private static String code(String word, boolean alternate) {
    String code = METAPHONE.doubleMetaphone(word, alternate);
    return code == null || code.isEmpty() ? word : code;
  }

  private static String letters(String text) {
    return BruteForce.plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
