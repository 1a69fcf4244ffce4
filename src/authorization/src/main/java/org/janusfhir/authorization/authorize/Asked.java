package org.janusfhir.authorization.authorize;

import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.scope.Scopes;

/**
 * What a client asks for, after everything that does not depend on the user has been checked.
 *
 * @param client which
 * @param back where it is answered
 * @param sentRedirectUri as the request had it; null if it had none
 * @param scopes that can be granted, and were asked for
 * @param serviceRoot that the access is for
 * @param launchCode null if it was not launched from an EHR
 * @param launch null if it was not launched from an EHR
 * @param challenge of PKCE; null if there is none
 * @param nonce for the ID token; null if there is none
 * @param prompt which pages to show: none, login, consent; empty if nothing was said
 * @param query the request, encoded as a query
 */
record Asked(
    Client client,
    Back back,
    String sentRedirectUri,
    Scopes scopes,
    String serviceRoot,
    String launchCode,
    LaunchContext launch,
    String challenge,
    String nonce,
    String prompt,
    String query) {}
