package org.janusfhir.authorization.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.server.access.Scope;

/** Decides which of the scopes that are asked for can be granted. */
public final class GrantableScopes {
  private static final String REFRESH_TOKEN = "refresh_token";

  /** With everything else in it, a token is then still shorter than servers take in a header. */
  private static final int LONGEST = 4_000;

  private GrantableScopes() {}

  /**
   * Of a user's: what the client may ask for, but nothing in its own name.
   *
   * @param asked as the client did
   */
  public static Scopes ofUser(Scopes asked, Client client) {
    return registered(asked, client)
        .filter(scope -> !isOf(scope, Scope.Context.SYSTEM))
        .filter(scope -> client.grantTypes().contains(REFRESH_TOKEN) || !isLasting(scope));
  }

  /** Of a client's own: what it may ask for in its own name. */
  public static Scopes ofClient(Scopes asked, Client client) {
    return registered(asked, client).filter(scope -> isOf(scope, Scope.Context.SYSTEM));
  }

  /**
   * Refuses what would make a token that is too large for a header of HTTP.
   *
   * @throws FailedException if it would
   */
  public static void requireFitting(Scopes scopes) {
    if (scopes.text().length() > LONGEST) {
      throw new FailedException(Failure.TOO_MANY_SCOPES);
    }
  }

  /** Whether all are in the name of the client itself. */
  public static boolean onlyOfClient(Scopes asked) {
    return asked.all().stream().allMatch(scope -> isOf(scope, Scope.Context.SYSTEM));
  }

  /** What can be told of what may be asked for: types and rights can be named one by one too. */
  public static List<String> announced() {
    List<String> scopes = new ArrayList<>(Scopes.OF_CONTEXT);
    for (Scope.Context context : Scope.Context.values()) {
      for (String rights : List.of("read", "write", "*", "rs", "cruds")) {
        scopes.add(context.code() + "/*." + rights);
      }
    }
    return scopes;
  }

  private static Scopes registered(Scopes asked, Client client) {
    Scopes known =
        asked.filter(scope -> Scope.parse(scope) != null || Scopes.OF_CONTEXT.contains(scope));
    return client.scope().isEmpty() ? known : known.within(Scopes.parse(client.scope()));
  }

  private static boolean isLasting(String scope) {
    return Set.of(Scopes.ONLINE_ACCESS, Scopes.OFFLINE_ACCESS).contains(scope);
  }

  private static boolean isOf(String text, Scope.Context context) {
    Scope scope = Scope.parse(text);
    return scope != null && scope.context() == context;
  }
}
