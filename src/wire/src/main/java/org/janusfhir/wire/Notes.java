package org.janusfhir.wire;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.Annotation;

/** Notes in versions that know them as plain strings: author and time are lost there. */
public final class Notes {
  private Notes() {}

  /** All notes as one string, a line each; null if there are none. */
  public static String text(List<Annotation> notes) {
    if (notes.isEmpty()) {
      return null; // as almost always
    }
    List<String> texts = texts(notes);
    return texts.isEmpty() ? null : String.join("\n", texts);
  }

  /** The notes as strings; one without a text (only with the reason why) is left out. */
  public static List<String> texts(List<Annotation> notes) {
    return notes.stream().map(Annotation::text).filter(Objects::nonNull).toList();
  }

  /**
   * All notes as one, for a version that knows only one: the texts, a line each, and of author and
   * time what they share; null if there are none.
   */
  public static Annotation joined(List<Annotation> notes) {
    if (notes.size() < 2) {
      return notes.isEmpty() ? null : notes.get(0);
    }
    Annotation first = notes.get(0);
    boolean sameAuthor = notes.stream().allMatch(n -> Objects.equals(n.author(), first.author()));
    boolean sameTime = notes.stream().allMatch(n -> Objects.equals(n.time(), first.time()));
    return new Annotation(
        sameAuthor ? first.author() : null, sameTime ? first.time() : null, text(notes), null);
  }

  /** The notes that a string is. */
  public static List<Annotation> of(String text) {
    return text == null ? List.of() : List.of(new Annotation(null, null, text, null));
  }
}
