package org.janusfhir.server.access;

import java.util.List;

/**
 * How the clients of an authorization server must ask, in the words of its metadata (RFC 8414,
 * section 2). What is empty is not known, and nothing is said of it.
 *
 * @param authentications <code>token_endpoint_auth_methods_supported</code>
 * @param signatures <code>token_endpoint_auth_signing_alg_values_supported</code>
 * @param grants <code>grant_types_supported</code>
 * @param responses <code>response_types_supported</code>
 * @param challenges <code>code_challenge_methods_supported</code> (RFC 7636)
 */
public record ClientRules(
    List<String> authentications,
    List<String> signatures,
    List<String> grants,
    List<String> responses,
    List<String> challenges) {
  /** Nothing is known. */
  public static final ClientRules UNKNOWN =
      new ClientRules(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Lists are kept as they are. */
  public ClientRules {
    authentications = List.copyOf(authentications);
    signatures = List.copyOf(signatures);
    grants = List.copyOf(grants);
    responses = List.copyOf(responses);
    challenges = List.copyOf(challenges);
  }
}
