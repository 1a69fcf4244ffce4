package org.janusfhir.server.access.token;

import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Says what is wrong with a token, for people and without quoting it: ASCII without quotes, so that
 * it can stand in a header.
 */
final class TokenFault {
  static final String NOBODY_TRUSTED = "This tenant takes no tokens.";
  static final String ALGORITHM =
      "The token is signed in a way that is not taken. Have it signed with RS256, RS384, ES256 or"
          + " ES384.";
  static final String TYPE =
      "The token says that it is something else than an access token. Send the access token of the"
          + " token response.";
  static final String KEY =
      "The token is not signed with a key of this tenant's issuer. Get one from the authorization"
          + " server that the metadata of this root names.";
  private static final String NO_JWT = "The token is no signed JWT that this tenant takes.";

  static final String CLAIM = "A claim of the token is not of the type that RFC 7519 says.";

  private TokenFault() {}

  /** What is wrong. */
  static String of(ParseException failure) {
    InvalidTokenException own = find(InvalidTokenException.class, failure);
    InvalidJwtException invalid = find(InvalidJwtException.class, failure);
    if (own != null) {
      return own.getMessage();
    }
    return invalid == null ? NO_JWT : of(invalid);
  }

  private static String of(InvalidJwtException invalid) {
    if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
      return "The signature of the token is wrong: it was changed or not signed by this tenant's"
          + " issuer. Send it as the authorization server gave it.";
    }
    if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)
        || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "The token is from another issuer than this tenant's. Get one from the authorization"
          + " server that the metadata of this root names.";
    }
    if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "The token is for another service than this. Ask for one with the address of this"
          + " root as aud.";
    }
    if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
      return "The token has expired. Get a new one, with the refresh token if there is one.";
    }
    if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return "The token is not valid yet. Compare the clocks of the authorization server and of"
          + " this server.";
    }
    if (invalid.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
      return "The token has no exp. Only tokens that expire are taken.";
    }
    return NO_JWT;
  }

  /** Whether something of that kind is behind a failure. */
  static boolean has(Class<? extends Throwable> kind, Throwable failure) {
    return find(kind, failure) != null;
  }

  private static <T extends Throwable> T find(Class<T> kind, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }
}
