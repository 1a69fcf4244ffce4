package org.janusfhir.server.translation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.janusfhir.model.Resource;
import org.janusfhir.server.translation.Said.Inexact;
import org.janusfhir.wire.LessExactCode;

/**
 * Finds the values that a document says less exactly than the record: a code by a less exact one or
 * by nothing but that there is one, a time by its day. Each is changed in turn, and what becomes
 * different in the document is what stood for it.
 */
final class InexactValues {
  private static final int DAY = "2015-05-04".length();
  private static final int YEAR = "2015".length();

  /** Of data-absent-reason: there is a value, but no way to say it. */
  private static final String UNSUPPORTED = "unsupported";

  private final Set<LessExactCode> lessExact;
  private final Set<String> codes;
  private final TrialDocuments documents;

  InexactValues(List<LessExactCode> lessExact, TrialDocuments documents) {
    this.lessExact = Set.copyOf(lessExact);
    this.codes = lessExact.stream().map(LessExactCode::code).collect(Collectors.toSet());
    this.documents = documents;
  }

  /** Those of a resource with that document. */
  List<Inexact> of(Resource resource, byte[] document) {
    Search search = new Search(TrialDocuments.record(resource), json(document));
    search.in(search.record.getValue(1));
    return search.found;
  }

  /** An element of a document, by its own name. */
  private record Element(String name, String value) {}

  private final class Search {
    private final JsonArray record;
    private final JsonObject document;
    private final List<Inexact> found = new ArrayList<>();

    Search(JsonArray record, JsonObject document) {
      this.record = record;
      this.document = document;
    }

    void in(Object node) {
      if (node instanceof JsonObject object) {
        for (String name : List.copyOf(object.fieldNames())) {
          Object value = object.getValue(name);
          if (value instanceof String text) {
            value(text, other -> set(object, name, other));
          } else {
            in(value);
          }
        }
      } else if (node instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          int index = i;
          if (array.getValue(i) instanceof String text) {
            value(text, other -> array.set(index, other));
          } else {
            in(array.getValue(i));
          }
        }
      }
    }

    private void value(String text, Consumer<String> change) {
      boolean time = isTime(text);
      if (time || codes.contains(text) || isConstant(text)) {
        change.accept(time ? inAnotherYear(text) : null);
        stoodFor(text).ifPresent(element -> found.add(inexact(element)));
        change.accept(text);
      }
    }

    /** The element that stood, less exactly, for the text that was changed in the record. */
    private Optional<Element> stoodFor(String text) {
      byte[] changed = documents.of(record);
      if (changed == null) {
        return Optional.empty();
      }
      List<Element> before = new ArrayList<>();
      new JsonDifferences(
              (path, value) -> collect(lastName(path), value, before),
              (path, value, after) -> collect(lastName(path), value, before))
          .between(document, json(changed), "");
      boolean exact = before.stream().anyMatch(element -> element.value().equals(text));
      return exact
          ? Optional.empty()
          : before.stream().filter(element -> saysLess(element.value(), text)).findFirst();
    }

    private Inexact inexact(Element element) {
      Resource without = TrialDocuments.resource(record);
      return element.value().equals(UNSUPPORTED)
          ? new Inexact(without, null, null)
          : new Inexact(without, element.name(), element.value());
    }
  }

  private boolean saysLess(String value, String text) {
    return value.equals(UNSUPPORTED)
        || lessExact.contains(new LessExactCode(text, value))
        || (value.length() == DAY && text.startsWith(value));
  }

  /** Whether it has the form of a date with a time of day. */
  private static boolean isTime(String text) {
    return text.length() > DAY
        && text.charAt(YEAR) == '-'
        && text.charAt(DAY) == 'T'
        && Character.isDigit(text.charAt(0));
  }

  /** Whether it has the form in which the record keeps the codes of closed sets. */
  private static boolean isConstant(String text) {
    return !text.isEmpty()
        && text.charAt(0) >= 'A'
        && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
  }

  private static void set(JsonObject object, String name, String value) {
    if (value == null) {
      object.remove(name);
    } else {
      object.put(name, value);
    }
  }

  /** A leap year, so that every day stays one. */
  private static String inAnotherYear(String time) {
    return (time.startsWith("2000") ? "2004" : "2000") + time.substring(YEAR);
  }

  private static void collect(String name, Object value, List<Element> into) {
    if (value instanceof JsonObject object) {
      object.forEach(member -> collect(member.getKey(), member.getValue(), into));
    } else if (value instanceof JsonArray array) {
      array.forEach(item -> collect(name, item, into));
    } else {
      into.add(new Element(name, String.valueOf(value)));
    }
  }

  private static String lastName(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    int index = last.indexOf('[');
    return index < 0 ? last : last.substring(0, index);
  }

  private static JsonObject json(byte[] document) {
    return new JsonObject(Buffer.buffer(document));
  }
}
