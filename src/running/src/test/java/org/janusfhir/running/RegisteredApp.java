package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * An app that was registered at the sandbox's authorization server, which keeps it in the store.
 */
record RegisteredApp(String clientId) {
  static final String REDIRECT_URI = "https://app.example/callback";
  static final String SCOPE = "offline_access user/Patient.read";
  static final String VERIFIER = "0123456789012345678901234567890123456789012345";

  /** Registers one at a server. */
  static RegisteredApp at(String address) throws IOException {
    Visitor.Answer answer = register(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return of(answer);
  }

  /** Registers one after the other until nobody answers. */
  static void untilItFails(String address, Queue<RegisteredApp> apps) {
    try {
      while (true) {
        apps.add(at(address));
      }
    } catch (IOException killed) {
      // what was not answered may be there or not
    }
  }

  /** What a server answers to a registration. */
  static Visitor.Answer register(String address) throws IOException {
    return new Visitor()
        .post(
            address + "/authorization/sandbox/register",
            "application/json",
            """
            {"client_name": "App", "redirect_uris": ["%s"],
             "token_endpoint_auth_method": "none", "scope": "%s"}
            """
                .formatted(REDIRECT_URI, SCOPE));
  }

  /** The app that was registered. */
  static RegisteredApp of(Visitor.Answer registered) {
    return new RegisteredApp(registered.find("\"client_id\": ?\"([^\"]*)\""));
  }

  /** Asks to be authorized for the record in a version; 303 if the app is known. */
  Visitor.Answer authorize(Visitor visitor, String address, String version) throws IOException {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("response_type", "code");
    request.put("client_id", clientId);
    request.put("redirect_uri", REDIRECT_URI);
    request.put("scope", SCOPE);
    request.put("state", "state");
    request.put("aud", address + '/' + version + "/sandbox");
    request.put("code_challenge", challenge());
    request.put("code_challenge_method", "S256");
    return visitor.get(address + "/authorization/sandbox/authorize?" + Visitor.form(request));
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
