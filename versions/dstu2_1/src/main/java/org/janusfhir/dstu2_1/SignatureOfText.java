package org.janusfhir.dstu2_1;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Signature;
import org.janusfhir.wire.DataAbsent;

/** A signature of which only the contents and the signer are known. */
final class SignatureOfText {
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  private SignatureOfText() {}

  /**
   * The signature, its kind and time explained as unknown.
   *
   * @param text the contents, which should be base64 and are made so if they are not
   * @param party who signed; may be null
   */
  static Signature of(String text, Reference party) {
    Extras unknown =
        new Extras(
            null,
            null,
            null,
            party == null
                ? Map.of("when", DataAbsent.UNKNOWN, "who", DataAbsent.UNKNOWN)
                : Map.of("when", DataAbsent.UNKNOWN));
    return new Signature(
        List.of(new Coding(null, null, null, null, null, DataAbsent.UNKNOWN)),
        null,
        party,
        null,
        base64(text),
        unknown);
  }

  private static String base64(String text) {
    return BASE64.matcher(text).matches()
        ? text
        : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
