package org.janusfhir.authorization.authorize;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.client.Client;

/** Compares where a client wants to be answered with what it has registered, to the letter. */
final class RedirectUris {
  private RedirectUris() {}

  /**
   * Where to answer.
   *
   * @param sent null to take the only registered one
   * @throws FailedException if it is none of the client's
   */
  static URI check(String sent, Client client, String base) {
    List<String> registered = client.redirectUris(base);
    if (registered.isEmpty()) {
      throw new FailedException(Failure.REDIRECT_URI_NOT_REGISTERED);
    }
    if (sent == null) {
      if (registered.size() > 1) {
        throw new FailedException(
            Failure.INVALID_REDIRECT_URI,
            "The app has registered several addresses to be answered at, and named none"
                + " (redirect_uri).");
      }
      return URI.create(registered.get(0));
    }
    if (registered.contains(sent)) {
      return URI.create(sent);
    }
    if (!isAbsolute(sent)) {
      throw new FailedException(Failure.REDIRECT_URI_NOT_ABSOLUTE);
    }
    boolean slash =
        registered.stream().anyMatch(uri -> uri.equals(sent + '/') || sent.equals(uri + '/'));
    throw new FailedException(
        slash ? Failure.REDIRECT_URI_TRAILING_SLASH : Failure.INVALID_REDIRECT_URI);
  }

  private static boolean isAbsolute(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
