package org.janusfhir.authorization.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.janusfhir.server.access.Right;
import org.janusfhir.server.access.Scope;

/** Says in plain words what a scope lets an app do. */
public final class ScopeWords {
  private ScopeWords() {}

  /** A sentence without a full stop. */
  public static String of(String text) {
    return switch (text) {
      case Scopes.LAUNCH -> "Know which record was open when it was launched";
      case Scopes.LAUNCH_PATIENT -> "Know which patient you choose";
      case Scopes.OPENID -> "Know that it is you who signed in";
      case Scopes.PROFILE, Scopes.FHIR_USER -> "Know who you are in the record";
      case Scopes.ONLINE_ACCESS -> "Keep its access as long as you are signed in";
      case Scopes.OFFLINE_ACCESS -> "Keep its access after you sign out, until you end it";
      default -> ofResources(Scope.parse(text), text);
    };
  }

  private static String ofResources(Scope scope, String text) {
    if (scope == null) {
      return text;
    }
    String what =
        scope.typeName().equals(Scope.ALL) ? "all data" : '“' + words(scope.typeName()) + "” data";
    return verbs(scope.rights()) + ' ' + what + ' ' + whose(scope.context());
  }

  private static String whose(Scope.Context context) {
    return switch (context) {
      case PATIENT -> "of the one patient whose record is open";
      case USER -> "of every patient that you may see";
      case SYSTEM -> "of every patient";
    };
  }

  private static String verbs(Set<Right> rights) {
    List<String> verbs = new ArrayList<>();
    if (rights.contains(Right.READ) || rights.contains(Right.SEARCH)) {
      verbs.add("see");
    }
    if (rights.contains(Right.CREATE)) {
      verbs.add("add");
    }
    if (rights.contains(Right.UPDATE)) {
      verbs.add("change");
    }
    if (rights.contains(Right.DELETE)) {
      verbs.add("delete");
    }
    String last = verbs.remove(verbs.size() - 1);
    String all = verbs.isEmpty() ? last : String.join(", ", verbs) + " and " + last;
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  /** "MedicationOrder" becomes "medication order". */
  private static String words(String typeName) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < typeName.length(); i++) {
      char c = typeName.charAt(i);
      if (i > 0 && Character.isUpperCase(c)) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
