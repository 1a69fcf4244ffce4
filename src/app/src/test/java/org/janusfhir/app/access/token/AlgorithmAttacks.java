package org.janusfhir.app.access.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Signed in a way that is not taken, above all with nothing or with what everybody knows. */
record AlgorithmAttacks(Forge forge, GoodToken good) {
  Stream<Attack> algorithms() {
    byte[] der = forge.rsa().getPublicKey().getEncoded();
    byte[] pem = Forge.pem(der).getBytes(StandardCharsets.US_ASCII);
    byte[] jwk =
        forge.rsa().toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
    byte[] modulus =
        Base64.getUrlDecoder()
            .decode((String) forge.rsa().toParams(OutputControlLevel.PUBLIC_ONLY).get("n"));
    Stream<Attack> unsigned =
        Stream.of("none", "None", "NONE", "nOnE", "none ", "")
            .map(
                name ->
                    Attack.token(
                        "alg '" + name + "'", good.unsigned(name, "AA"), Verdict.ALGORITHM));
    Stream<Attack> secrets =
        Stream.of(256, 384, 512)
            .flatMap(
                bits ->
                    Map.of(
                            "DER",
                            der,
                            "PEM",
                            pem,
                            "JWK",
                            jwk,
                            "modulus",
                            modulus,
                            "nothing",
                            new byte[1])
                        .entrySet()
                        .stream()
                        .map(secret -> hmac(bits, secret.getKey(), secret.getValue())));
    Stream<Attack> others =
        Stream.of(
            Attack.token("alg none, unsigned", good.unsigned("none", ""), Verdict.FORM),
            Attack.token(
                "alg none, signed", good.unsigned("none", good.signature()), Verdict.ALGORITHM),
            Attack.token(
                "RS512",
                Forge.token(
                    Forge.header("RS512", "rsa"),
                    Forge.claims(),
                    Signer.with("SHA512withRSA", forge.rsa().getPrivateKey())),
                Verdict.ALGORITHM),
            Attack.token(
                "PS256",
                Forge.token(
                    Forge.header("PS256", "rsa"),
                    Forge.claims(),
                    Signer.pss(forge.rsa().getPrivateKey())),
                Verdict.ALGORITHM),
            Attack.token(
                "ES512",
                Forge.token(
                    Forge.header("ES512", "ec"),
                    Forge.claims(),
                    Signer.with("SHA512withECDSAinP1363Format", forge.ec().getPrivateKey())),
                Verdict.ALGORITHM),
            Attack.token(
                "ES384 by a key for ES256",
                Forge.token(
                    Forge.header("ES384", "ec"),
                    Forge.claims(),
                    Signer.with("SHA384withECDSAinP1363Format", forge.ec().getPrivateKey())),
                Verdict.NO_JWT),
            Attack.token(
                "RS256 by a key that is too short",
                Forge.token(
                    Forge.header("RS256", "weak"),
                    Forge.claims(),
                    Signer.with(Forge.RS256, forge.weak().getPrivateKey())),
                Verdict.NO_JWT),
            Attack.token(
                "RS384",
                Forge.token(
                    Forge.header("RS384", "rsa"),
                    Forge.claims(),
                    Signer.with("SHA384withRSA", forge.rsa().getPrivateKey())),
                Verdict.GRANTED),
            Attack.token(
                "ES256 said, RS256 signed",
                forge.issued(Forge.header("ES256", "rsa"), Forge.claims()),
                Verdict.KEY),
            Attack.token(
                "alg in odd case",
                forge.issued(Forge.header("rs256", "rsa"), Forge.claims()),
                Verdict.ALGORITHM),
            Attack.token(
                "EdDSA",
                forge.issued(Forge.header("EdDSA", "rsa"), Forge.claims()),
                Verdict.ALGORITHM),
            Attack.token(
                "no alg", forge.issued("{\"kid\":\"rsa\"}", Forge.claims()), Verdict.ALGORITHM),
            Attack.token(
                "alg is a number", forge.issued("{\"alg\":1}", Forge.claims()), Verdict.NO_JWT));
    return Stream.of(unsigned, secrets, others).flatMap(rows -> rows);
  }

  private Attack hmac(int bits, String name, byte[] secret) {
    return Attack.token(
        "HS" + bits + " with the public key: " + name,
        Forge.token(Forge.header("HS" + bits, "rsa"), Forge.claims(), Signer.hmac(bits, secret)),
        Verdict.ALGORITHM);
  }
}
