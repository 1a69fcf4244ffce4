package org.janusfhir.wire;

import java.util.List;
import java.util.stream.Collectors;
import org.janusfhir.model.Annotation;

/** Notes in versions that know them as plain strings: author and time are lost there. */
public final class Notes {
  private Notes() {}

  /** All notes as one string, a line each; null if there are none. */
  public static String text(List<Annotation> notes) {
    return notes.isEmpty()
        ? null
        : notes.stream().map(Annotation::text).collect(Collectors.joining("\n"));
  }

  /** The notes as strings. */
  public static List<String> texts(List<Annotation> notes) {
    return notes.stream().map(Annotation::text).toList();
  }

  /** The notes that a string is. */
  public static List<Annotation> of(String text) {
    return text == null ? List.of() : List.of(new Annotation(null, null, text, null));
  }
}
