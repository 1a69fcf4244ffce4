package org.janusfhir.authorization.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import org.janusfhir.authorization.FailedException;

/**
 * Where a client is answered: an address that it has registered.
 *
 * @param redirectUri the address
 * @param state sent back as it came; null if none was sent
 * @param issuer which is named in answers (RFC 9207)
 */
record Back(URI redirectUri, State state, String issuer) {
  /** The address with a code. */
  String with(String code) {
    return new AuthorizationSuccessResponse(
            redirectUri,
            new AuthorizationCode(code),
            null,
            state,
            new Issuer(issuer),
            ResponseMode.QUERY)
        .toURI()
        .toString();
  }

  /** The address with what went wrong. */
  String with(FailedException failed, String errorUri) {
    ErrorObject error =
        new ErrorObject(
            failed.failure().code(),
            ErrorObject.removeIllegalChars(failed.getMessage()),
            failed.failure().status(),
            URI.create(errorUri));
    return new AuthorizationErrorResponse(
            redirectUri, error, state, new Issuer(issuer), ResponseMode.QUERY)
        .toURI()
        .toString();
  }
}
