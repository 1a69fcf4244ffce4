package org.janusfhir.server.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A scope that grants access to resources: <code>patient/Observation.read</code>, <code>user/*.rs
 * </code>.
 *
 * @param context in whose name
 * @param typeName a name of a resource type in any version, or <code>*</code>
 * @param rights what is granted; never empty
 * @see <a href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">Scopes</a>
 */
public record Scope(Context context, String typeName, Set<Right> rights) {
  /** Stands for every type and every right. */
  public static final String ALL = "*";

  private static final Set<Right> READING = Set.of(Right.READ, Right.SEARCH);
  private static final Set<Right> WRITING = Set.of(Right.CREATE, Right.UPDATE, Right.DELETE);

  /** In whose name a client acts. */
  public enum Context {
    /** Of the one patient whose record was opened. */
    PATIENT,
    /** Of the user who has signed in. */
    USER,
    /** Of the client itself. */
    SYSTEM;

    /** The word for it in a scope. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a scope. What is none of resources (<code>openid</code>) or cannot be kept to, such as a
   * scope with a search in it, grants nothing.
   *
   * @return null if it grants no access to resources
   */
  public static Scope parse(String text) {
    int slash = text.indexOf('/');
    int dot = text.indexOf('.', slash + 1);
    if (slash < 1 || dot < slash + 2) {
      return null;
    }
    Context context = context(text.substring(0, slash));
    Set<Right> rights = rights(text.substring(dot + 1));
    String typeName = text.substring(slash + 1, dot);
    return context == null || rights.isEmpty() ? null : new Scope(context, typeName, rights);
  }

  private static Context context(String code) {
    for (Context context : Context.values()) {
      if (context.code().equals(code)) {
        return context;
      }
    }
    return null;
  }

  private static Set<Right> rights(String text) {
    return switch (text) {
      case ALL -> EnumSet.allOf(Right.class);
      case "read" -> READING;
      case "write" -> WRITING;
      default -> letters(text);
    };
  }

  /** Letters must be in the order of the standard, each once. */
  private static Set<Right> letters(String text) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    int at = 0;
    for (Right right : Right.values()) {
      if (at < text.length() && text.charAt(at) == right.letter()) {
        rights.add(right);
        at++;
      }
    }
    return at == text.length() ? rights : Collections.emptySet();
  }
}
