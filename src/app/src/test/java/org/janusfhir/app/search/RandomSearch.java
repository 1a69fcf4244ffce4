package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes up searches that find something: their values come from resources of the record.
 *
 * @param random where every choice comes from
 */
record RandomSearch(Random random) {
  private static final List<String> COMPARISONS = List.of("", "lt", "le", "gt", "ge");
  private static final Set<String> ORDERED = Set.of("date", "number", "quantity");

  /**
   * A use of the parameter.
   *
   * @param values of some resource, at least one
   */
  Asked use(OfficialParameter parameter, List<Map.Entry<String, JsonNode>> values) {
    String type = parameter.type();
    if (random.nextInt(12) == 0) {
      return new Asked(
          parameter.name(), type, ":missing", "", Boolean.toString(random.nextBoolean()));
    }
    JsonNode value = pick(values).getValue();
    String text = text(type, value);
    if (text.isEmpty()) {
      return new Asked(parameter.name(), type, ":missing", "", "false");
    }
    String comparison = ORDERED.contains(type) ? pick(COMPARISONS) : "";
    return new Asked(parameter.name(), type, modifier(type), comparison, text);
  }

  /** One of them. */
  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String modifier(String type) {
    return switch (type) {
      case "string" -> pick(List.of("", "", ":exact", ":contains"));
      case "token" -> pick(List.of("", "", "", ":not"));
      default -> "";
    };
  }

  private String text(String type, JsonNode value) {
    return switch (type) {
      case "date" -> date(value);
      case "token" -> token(value);
      case "reference" -> reference(value.get("reference").asText());
      case "string" -> string(BruteForce.texts(value));
      case "phonetic" -> word(Sound.names(value));
      case "quantity" -> quantity(value);
      case "number" -> value.get("value").decimalValue().toPlainString();
      default -> value.asText();
    };
  }

  /** Cut to a year, a month, a day or not at all. */
  private String date(JsonNode value) {
    String text =
        value.isTextual()
            ? value.asText()
            : value.has("start") ? value.get("start").asText() : value.get("end").asText();
    return text.substring(0, Math.min(text.length(), pick(List.of(4, 7, 10, 100))));
  }

  private String token(JsonNode value) {
    if (value.has("coding")) {
      List<JsonNode> codings = new ArrayList<>();
      value.get("coding").forEach(codings::add);
      JsonNode coding = pick(codings);
      return coding.has("system") && random.nextBoolean()
          ? coding.get("system").asText() + '|' + coding.path("code").asText()
          : coding.path("code").asText();
    }
    if (value.isObject()) {
      return value.has("code") ? value.get("code").asText() : value.path("value").asText();
    }
    return value.asText();
  }

  private String reference(String reference) {
    return random.nextBoolean() ? reference : reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The beginning of a word, in some case. */
  private String string(List<String> texts) {
    String word = word(texts);
    String beginning = word.substring(0, Math.min(word.length(), 2 + random.nextInt(8)));
    return random.nextBoolean() ? beginning : beginning.toUpperCase(java.util.Locale.ROOT);
  }

  private String word(List<String> texts) {
    String[] words = pick(texts).split("[^\\p{L}\\p{N}]+", -1);
    return words[random.nextInt(words.length)];
  }

  private String quantity(JsonNode value) {
    if (!value.has("value")) {
      return "";
    }
    String number = value.get("value").decimalValue().toPlainString();
    boolean coded = value.has("system") && value.has("code") && random.nextBoolean();
    return coded
        ? number + '|' + value.get("system").asText() + '|' + value.get("code").asText()
        : number;
  }
}
