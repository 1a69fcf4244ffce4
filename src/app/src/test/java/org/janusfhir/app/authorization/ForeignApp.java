package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.client.ClientInformation;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationRequest;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;

/** An app that was written with another library, and was registered by itself. */
final class ForeignApp {
  static final String REDIRECT_URI = "https://app.example/callback";
  static final String STATE = "st&te/1";

  private final ClientID id;
  private final Secret secret;
  private final CodeVerifier verifier = new CodeVerifier();

  ForeignApp(String id, String secret) {
    this.id = new ClientID(id);
    this.secret = secret == null ? null : new Secret(secret);
  }

  /** Without a secret. */
  static ForeignApp registered(String scope) {
    return registered(scope, ClientAuthenticationMethod.NONE);
  }

  static ForeignApp registered(String scope, ClientAuthenticationMethod method) {
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setName("Foreign app");
    metadata.setRedirectionURI(URI.create(REDIRECT_URI));
    metadata.setTokenEndpointAuthMethod(method);
    metadata.setScope(Scope.parse(scope));
    ClientInformation information = register(metadata);
    return new ForeignApp(
        information.getID().getValue(),
        information.getSecret() == null ? null : information.getSecret().getValue());
  }

  static ClientInformation register(OIDCClientMetadata metadata) {
    try {
      ClientRegistrationResponse response =
          ClientRegistrationResponse.parse(
              new ClientRegistrationRequest(URI.create(of("/register")), metadata, null)
                  .toHTTPRequest()
                  .send());
      return response.toSuccessResponse().getClientInformation();
    } catch (ParseException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The address of this server. */
  static String base() {
    return "http://localhost:" + RestAssured.port;
  }

  /** An endpoint of the tenant's authorization server. */
  static String of(String path) {
    return base() + "/authorization/" + Users.TENANT + path;
  }

  /** A service root of the tenant, in whichever version. */
  static String root() {
    String first = given().get("/versions").jsonPath().getString("versions[0].id");
    return base() + '/' + first + '/' + Users.TENANT;
  }

  /** Scopes of every type, one by one. */
  static String writtenOut(String context, String... rights) {
    return Stream.of(ResourceType.values())
        .flatMap(
            type -> Stream.of(rights).map(right -> context + '/' + type.typeName() + '.' + right))
        .collect(Collectors.joining(" "));
  }

  String id() {
    return id.getValue();
  }

  ClientSecretBasic basic() {
    return new ClientSecretBasic(id, secret);
  }

  Secret secret() {
    return secret;
  }

  /** The parameters of a request that is right; to be changed. */
  Map<String, String> request(String scope) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", id());
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("scope", scope);
    parameters.put("state", STATE);
    parameters.put("aud", root());
    parameters.put("nonce", "n-1");
    parameters.put(
        "code_challenge", CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
    parameters.put("code_challenge_method", "S256");
    return parameters;
  }

  /** Sends a browser to the authorization endpoint. */
  static Response authorize(Browser browser, Map<String, String> parameters) {
    StringBuilder address = new StringBuilder(of("/authorize?"));
    parameters.forEach(
        (name, value) ->
            address
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    address.setLength(address.length() - 1);
    return browser.get(address.toString());
  }

  /** A code that a clinician has given, with all that is asked for, for a patient if that is. */
  String code(Browser browser, String user, Map<String, String> parameters) {
    Response answer = browser.signIn(authorize(browser, parameters), user);
    if (answer.asString().contains("name=\"patient\" value=\"other-patient\" required")) {
      answer = browser.submit(answer, Map.of("patient", "other-patient"));
    }
    if (answer.statusCode() == 200) {
      Map<String, Object> all = new TreeMap<>();
      all.put("allow", "yes");
      all.put("scope", List.of(parameters.get("scope").split(" ", -1)));
      answer = browser.submit(answer, all);
    }
    Map<String, String> sent = Browser.parameters(answer);
    assertThat(sent).containsEntry("state", STATE).containsKey("code");
    return sent.get("code");
  }

  AuthorizationCodeGrant grant(String code) {
    return new AuthorizationCodeGrant(
        new AuthorizationCode(code), URI.create(REDIRECT_URI), verifier);
  }

  /** Asks for a token, as the client that this is. */
  TokenResponse ask(AuthorizationGrant grant, Scope scope) {
    URI endpoint = URI.create(of("/token"));
    return send(
        secret == null
            ? new TokenRequest(endpoint, id, grant, scope)
            : new TokenRequest(endpoint, basic(), grant, scope));
  }

  static TokenResponse ask(ClientAuthentication by, AuthorizationGrant grant, Scope scope) {
    return send(new TokenRequest(URI.create(of("/token")), by, grant, scope));
  }

  OIDCTokenResponse exchange(String code) {
    return granted(ask(grant(code), null));
  }

  static OIDCTokenResponse granted(TokenResponse response) {
    assertThat(response.indicatesSuccess())
        .as(
            response instanceof TokenErrorResponse error
                ? error.getErrorObject().toJSONObject().toString()
                : "")
        .isTrue();
    return (OIDCTokenResponse) response;
  }

  /** The error and the end of its URN. */
  static void assertRefused(TokenResponse response, int status, String error, String urn) {
    assertThat(response.indicatesSuccess()).isFalse();
    TokenErrorResponse refusal = response.toErrorResponse();
    assertThat(refusal.getErrorObject().getCode()).isEqualTo(error);
    assertThat(refusal.getErrorObject().getHTTPStatusCode()).isEqualTo(status);
    assertThat(refusal.getErrorObject().getDescription()).isNotBlank();
    assertThat(refusal.getErrorObject().getURI().getPath())
        .contains("urn:janus:error:authorization-server:" + urn + "/instances/");
  }

  private static TokenResponse send(TokenRequest request) {
    try {
      return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    } catch (ParseException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
