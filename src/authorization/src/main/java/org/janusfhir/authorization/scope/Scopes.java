package org.janusfhir.authorization.scope;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.janusfhir.server.access.Scope;

/**
 * A set of scopes, in the order they were asked for.
 *
 * @param all as they are written
 */
public record Scopes(List<String> all) {
  /** Asks for the app to be launched from an EHR. */
  public static final String LAUNCH = "launch";

  /** Asks for the user to choose a patient. */
  public static final String LAUNCH_PATIENT = "launch/patient";

  /** Asks for an ID token. */
  public static final String OPENID = "openid";

  /** Asks who the user is, by its older name. */
  public static final String PROFILE = "profile";

  /** Asks who the user is. */
  public static final String FHIR_USER = "fhirUser";

  /** Asks for access as long as the user is signed in. */
  public static final String ONLINE_ACCESS = "online_access";

  /** Asks for access also when the user is not there. */
  public static final String OFFLINE_ACCESS = "offline_access";

  /** All that grant no resources. */
  public static final List<String> OF_CONTEXT =
      List.of(LAUNCH, LAUNCH_PATIENT, OPENID, PROFILE, FHIR_USER, ONLINE_ACCESS, OFFLINE_ACCESS);

  private static final String QUALIFIED = "http://smarthealthit.org/FHIR/scopes/";

  /** Keeps a copy, in which each is once. */
  public Scopes {
    all = List.copyOf(new LinkedHashSet<>(all));
  }

  /** Those of a list that is separated by spaces; null is empty. */
  public static Scopes parse(String list) {
    return list == null ? new Scopes(List.of()) : of(List.of(list.trim().split(" +", -1)));
  }

  /** Those. Names that are qualified as the first specification of SMART had it become short. */
  public static Scopes of(Collection<String> scopes) {
    return new Scopes(
        scopes.stream()
            .map(scope -> scope.startsWith(QUALIFIED) ? scope.substring(QUALIFIED.length()) : scope)
            .filter(scope -> !scope.isEmpty())
            .toList());
  }

  /** Whether that scope is among them. */
  public boolean has(String scope) {
    return all.contains(scope);
  }

  /** Whether any grants resources in the name of that. */
  public boolean hasAny(Scope.Context context) {
    return all.stream().map(Scope::parse).anyMatch(scope -> isOf(scope, context));
  }

  /** Those for which it holds. */
  public Scopes filter(Predicate<String> predicate) {
    return new Scopes(all.stream().filter(predicate).toList());
  }

  /** Those that can be granted when these are what may be granted. */
  public Scopes within(Scopes permitted) {
    return filter(permitted::cover);
  }

  /** Whether all of the others are covered. */
  public boolean covers(Scopes others) {
    return others.all.stream().allMatch(this::cover);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Separated by spaces. */
  public String text() {
    return String.join(" ", all);
  }

  /** Whether any has to do with a user's wish for access in the absence of somebody. */
  public boolean lasting() {
    return has(ONLINE_ACCESS) || has(OFFLINE_ACCESS);
  }

  private boolean cover(String wanted) {
    if (has(wanted)) {
      return true;
    }
    Scope scope = Scope.parse(wanted);
    return scope != null
        && scope.rights().stream()
            .allMatch(
                right ->
                    all.stream()
                        .map(Scope::parse)
                        .anyMatch(
                            permitted ->
                                isOf(permitted, scope.context())
                                    && permitted.rights().contains(right)
                                    && List.of(Scope.ALL, scope.typeName())
                                        .contains(permitted.typeName())));
  }

  private static boolean isOf(Scope scope, Scope.Context context) {
    return scope != null && scope.context() == context;
  }
}
