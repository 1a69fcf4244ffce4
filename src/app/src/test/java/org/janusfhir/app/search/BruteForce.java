package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides what a search must find by looking at every resource as the client sees it, with rules
 * written anew from the standard.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html">Search</a>
 */
final class BruteForce {
  private BruteForce() {}

  /** Whether the resource has to be found by that use of the parameter. */
  static boolean finds(Asked asked, OfficialParameter parameter, JsonNode resource) {
    List<Map.Entry<String, JsonNode>> values = parameter.values(resource);
    return switch (asked.modifier()) {
      case ":missing" -> values.isEmpty() == Boolean.parseBoolean(asked.value());
      case ":not" -> values.stream().noneMatch(value -> matches(asked, value.getValue()));
      default -> values.stream().anyMatch(value -> matches(asked, value.getValue()));
    };
  }

  /** The values of a parameter of that type. */
  static List<Map.Entry<String, JsonNode>> values(String type, SearchPath path, JsonNode resource) {
    List<Map.Entry<String, JsonNode>> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> value : path.in(resource)) {
      if (says(type, value)) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether an element has anything that a parameter of the type could be compared to. */
  private static boolean says(String type, Map.Entry<String, JsonNode> element) {
    JsonNode value = element.getValue();
    return switch (type) {
      case "date" ->
          value.isTextual()
              ? value.asText().matches("\\d{4}(-.*)?")
              : value.has("start") || value.has("end");
      case "token" ->
          value.isTextual()
              || value.isBoolean()
              || value.has("coding")
              || value.has("code")
              || value.has("text")
              || value.has("value");
      case "reference" -> value.path("reference").isTextual();
      case "string" -> !texts(value).isEmpty();
      case "phonetic" -> !Sound.names(value).isEmpty();
      case "quantity" -> value.has("value") || value.has("origin");
      default -> value.isTextual() || value.has("value");
    };
  }

  private static boolean matches(Asked asked, JsonNode value) {
    return switch (asked.type()) {
      case "date" -> interval(value).is(asked.comparison(), Interval.of(asked.value()));
      case "token" -> token(asked.value(), value);
      case "reference" -> reference(asked.value(), value.get("reference").asText());
      case "string" -> string(asked, value);
      case "phonetic" -> Sound.anyLike(asked.value(), value);
      case "uri" -> value.asText().equals(asked.value());
      default -> number(asked, value);
    };
  }

  static Interval interval(JsonNode value) {
    return value.isTextual() ? Interval.of(value.asText()) : Interval.ofPeriod(value);
  }

  private static boolean reference(String wanted, String reference) {
    return reference.equals(wanted) || reference.endsWith('/' + wanted);
  }

  private static boolean token(String wanted, JsonNode value) {
    if (value.has("coding")) {
      for (JsonNode coding : value.get("coding")) {
        if (systemAndCode(wanted, coding.path("system").asText(), coding.path("code").asText())) {
          return true;
        }
      }
      return false;
    }
    if (value.isObject()) {
      boolean contactPoint = value.path("system").asText().matches("phone|email|fax|url|other");
      String system = contactPoint ? "" : value.path("system").asText();
      String code = value.has("code") ? value.get("code").asText() : value.path("value").asText();
      return contactPoint ? wanted.equalsIgnoreCase(code) : systemAndCode(wanted, system, code);
    }
    return wanted.equals(value.asText());
  }

  private static boolean systemAndCode(String wanted, String system, String code) {
    int bar = wanted.indexOf('|');
    if (bar < 0) {
      return wanted.equals(code);
    }
    String wantedCode = wanted.substring(bar + 1);
    return wanted.substring(0, bar).equals(system)
        && (wantedCode.isEmpty() || wantedCode.equals(code));
  }

  private static boolean string(Asked asked, JsonNode value) {
    for (String text : texts(value)) {
      boolean found =
          switch (asked.modifier()) {
            case ":exact" -> text.equals(asked.value());
            case ":contains" -> plain(text).contains(plain(asked.value()));
            default -> begins(plain(text), plain(asked.value()));
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** At the beginning of the text or of one of its words. */
  private static boolean begins(String text, String wanted) {
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      if (i == 0
          || (!Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i)))) {
        return true;
      }
    }
    return false;
  }

  /** All texts of a string, HumanName or Address. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    } else if (value.isObject()) {
      for (String part :
          List.of(
              "text",
              "family",
              "given",
              "prefix",
              "suffix",
              "line",
              "city",
              "district",
              "state",
              "postalCode",
              "country")) {
        JsonNode node = value.path(part);
        if (node.isTextual()) {
          texts.add(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
      }
    }
    return texts;
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace("ß", "ss");
  }

  /** A number, or a number with a unit: <code>5.4|http://unitsofmeasure.org|mg</code>. */
  private static boolean number(Asked asked, JsonNode value) {
    String[] parts = asked.value().split("\\|", -1);
    if (parts.length == 3
        && !(value.path("system").asText().equals(parts[1])
            && value.path("code").asText().equals(parts[2]))) {
      return false;
    }
    BigDecimal wanted = new BigDecimal(parts[0]);
    boolean sampled = value.has("origin");
    String comparator = value.path("comparator").asText();
    BigDecimal low = comparator.startsWith("<") ? null : bound(value, sampled, true);
    BigDecimal high = comparator.startsWith(">") ? null : bound(value, sampled, false);
    BigDecimal half = BigDecimal.ONE.movePointLeft(wanted.scale()).divide(new BigDecimal(2));
    return switch (asked.comparison()) {
      case "lt" -> low == null || low.compareTo(wanted) < 0;
      case "le" -> low == null || low.compareTo(wanted) <= 0;
      case "gt" -> high == null || high.compareTo(wanted) > 0;
      case "ge" -> high == null || high.compareTo(wanted) >= 0;
      default ->
          low != null
              && high != null
              && low.compareTo(wanted.subtract(half)) >= 0
              && high.compareTo(wanted.add(half)) < 0;
    };
  }

  /** The value itself, or the smallest or greatest of a series. */
  private static BigDecimal bound(JsonNode value, boolean sampled, boolean smallest) {
    if (!sampled) {
      return value.get("value").decimalValue();
    }
    BigDecimal bound = null;
    for (String point : value.get("data").asText().split(" ", -1)) {
      String raw =
          switch (point) {
            case "L" -> value.get("lowerLimit").asText();
            case "U" -> value.get("upperLimit").asText();
            default -> point;
          };
      if (!raw.equals("E")) {
        BigDecimal number =
            new BigDecimal(raw)
                .multiply(value.get("factor").decimalValue())
                .add(value.get("origin").get("value").decimalValue());
        boolean further = bound == null || smallest == number.compareTo(bound) < 0;
        bound = further ? number : bound;
      }
    }
    return bound;
  }
}
