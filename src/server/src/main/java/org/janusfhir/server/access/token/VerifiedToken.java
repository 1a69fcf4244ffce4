package org.janusfhir.server.access.token;

/**
 * What a token says whose signature, issuer, audience and times are right.
 *
 * @param id the claim <code>jti</code>; null if it has none
 * @param subject the claim <code>sub</code>
 * @param client <code>client_id</code> or <code>azp</code>; null if it has neither
 * @param scope scopes separated by spaces; empty if there are none
 * @param patient id of the patient in context; null if there is none
 * @param fhirUser <code>fhirUser</code> or <code>profile</code>, an address or relative; null if it
 *     has neither
 * @param expiresAtMillis since 1970-01-01T00:00Z
 */
public record VerifiedToken(
    String id,
    String subject,
    String client,
    String scope,
    String patient,
    String fhirUser,
    long expiresAtMillis) {}
