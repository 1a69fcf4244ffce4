package org.janusfhir.k8s;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Issuers with one key, of any path, as far as who verifies their tokens asks them. */
final class StubIssuer implements AutoCloseable {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String KEYS = "/keys";

  private final HttpServer server;
  private final PublicJsonWebKey key;

  private StubIssuer(HttpServer server, PublicJsonWebKey key) {
    this.server = server;
    this.key = key;
  }

  /** Starts them on a port of their own. */
  static StubIssuer start() throws IOException, JoseException {
    PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    key.setKeyId("stub");
    StubIssuer issuer =
        new StubIssuer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), key);
    issuer.server.createContext("/", issuer::answer);
    issuer.server.start();
    return issuer;
  }

  /** The name of the issuer with that path, as its tokens have it. */
  String identifier(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** A token of a program that may read all Patients, good for ten minutes. */
  String token(String issuer, String audience) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    claims.setSubject("a-program");
    claims.setStringClaim("client_id", "a-program");
    claims.setStringClaim("scope", "system/Patient.read");
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(10);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue("ES256");
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    return signature.getCompactSerialization();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String document =
        path.endsWith(DISCOVERY)
            ? discovery(path.substring(0, path.length() - DISCOVERY.length()))
            : new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String discovery(String path) {
    return JsonUtil.toJson(Map.of("issuer", identifier(path), "jwks_uri", identifier(KEYS)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
