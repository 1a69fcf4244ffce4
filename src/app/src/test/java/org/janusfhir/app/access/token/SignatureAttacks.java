package org.janusfhir.app.access.token;

import java.security.interfaces.ECPublicKey;
import java.util.stream.Stream;

/** Signatures that were made without the key, and what was changed below good ones. */
record SignatureAttacks(Forge forge, GoodToken good) {
  Stream<Attack> signatures() {
    String ec = forge.issuedEc();
    String unsignedEc = ec.substring(0, ec.lastIndexOf('.') + 1);
    byte[] zeros = new byte[64];
    byte[] order = new byte[64];
    byte[] n = ((ECPublicKey) forge.ec().getPublicKey()).getParams().getOrder().toByteArray();
    System.arraycopy(n, n.length - 32, order, 0, 32);
    System.arraycopy(n, n.length - 32, order, 32, 32);
    return Stream.of(
        Attack.token("ES256", ec, Verdict.GRANTED),
        Attack.token("ES256, mirrored, as good as before", forge.mirrored(ec), Verdict.GRANTED),
        Attack.token("ES256 of zeros", unsignedEc + Forge.base64(zeros), Verdict.SIGNATURE),
        Attack.token("ES256 of the order", unsignedEc + Forge.base64(order), Verdict.SIGNATURE),
        Attack.token("ES256 of a zero", unsignedEc + "AA", Verdict.SIGNATURE),
        Attack.token(
            "ES256 as DER",
            Forge.token(
                Forge.EC_HEADER,
                Forge.claims(),
                Signer.with("SHA256withECDSA", forge.ec().getPrivateKey())),
            Verdict.SIGNATURE),
        Attack.token("ES256 of zeros as DER", unsignedEc + "MAYCAQACAQA", Verdict.SIGNATURE),
        Attack.token(
            "RS256 of zeros",
            good.header() + '.' + good.payload() + '.' + Forge.base64(new byte[256]),
            Verdict.SIGNATURE),
        Attack.token(
            "RS256 of a zero", good.header() + '.' + good.payload() + ".AA", Verdict.SIGNATURE),
        Attack.token(
            "signature cut", good.text().substring(0, good.text().length() - 4), Verdict.SIGNATURE),
        Attack.token("signature longer", good.text() + "AAAA", Verdict.SIGNATURE),
        Attack.token(
            "signature changed",
            good.header() + '.' + good.payload() + '.' + good.changedSignature(),
            Verdict.SIGNATURE),
        Attack.token(
            "another token's signature",
            good.header()
                + '.'
                + good.payload()
                + '.'
                + forge.issued(all -> all.put("sub", "x")).split("\\.", -1)[2],
            Verdict.SIGNATURE),
        Attack.token("scope changed", good.tampered("user/*.read", "user/*.*"), Verdict.SIGNATURE),
        Attack.token(
            "user changed", good.tampered("Practitioner/p1", "Practitioner/p2"), Verdict.SIGNATURE),
        Attack.token(
            "header changed",
            Forge.base64("{\"alg\":\"RS256\",\"kid\":\"rsa\"}")
                + '.'
                + good.payload()
                + '.'
                + good.signature(),
            Verdict.SIGNATURE),
        Attack.token(
            "signed for another algorithm",
            Forge.base64(Forge.header("RS384", "rsa"))
                + '.'
                + good.payload()
                + '.'
                + good.signature(),
            Verdict.SIGNATURE));
  }
}
