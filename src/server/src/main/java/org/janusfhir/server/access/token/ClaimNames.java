package org.janusfhir.server.access.token;

import java.util.List;
import java.util.stream.Collectors;
import org.janusfhir.server.http.ResourceId;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * How an issuer names the claims of its tokens. Of several names the first counts that a token has.
 */
record ClaimNames(
    List<String> scope, List<String> client, List<String> patient, List<String> user) {
  /** As this project's own authorization server names them. */
  static final ClaimNames OWN =
      new ClaimNames(
          List.of("scope", "scp"),
          List.of("client_id", "azp"),
          List.of("patient"),
          List.of("fhirUser", "profile"));

  private static final String PATIENT = "Patient/";

  /**
   * What a token says.
   *
   * @throws MalformedClaimException if a registered claim is not what the standard says
   */
  VerifiedToken read(JwtClaims claims) throws MalformedClaimException {
    return new VerifiedToken(
        claims.getJwtId(),
        claims.getSubject(),
        text(client, claims),
        scopes(claims),
        patient(claims),
        text(user, claims),
        claims.getExpirationTime().getValueInMillis());
  }

  private String scopes(JwtClaims claims) {
    Object granted = first(scope, claims);
    if (granted instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return granted instanceof String text ? text : "";
  }

  private String patient(JwtClaims claims) {
    String text = text(patient, claims);
    String id = text != null && text.startsWith(PATIENT) ? text.substring(PATIENT.length()) : text;
    return id != null && ResourceId.isWellFormed(id) ? id : null;
  }

  private static String text(List<String> names, JwtClaims claims) {
    return first(names, claims) instanceof String text ? text : null;
  }

  private static Object first(List<String> names, JwtClaims claims) {
    for (String name : names) {
      Object value = claims.getClaimValue(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
