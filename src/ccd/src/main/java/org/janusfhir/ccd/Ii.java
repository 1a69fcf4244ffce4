package org.janusfhir.ccd;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.janusfhir.model.Identifier;

/**
 * An instance identifier.
 *
 * @param root an OID or UUID; null if the id is unknown
 * @param extension unique below the root; null if the root alone identifies
 * @param assigner the uri in whose place the root stands; null if the root is not derived
 */
record Ii(String root, String extension, String assigner) {
  static final Ii UNKNOWN = new Ii(null, null, null);
  private static final String OID = "urn:oid:";
  private static final String UUID_URN = "urn:uuid:";

  /** Of a business identifier; null if it has no value. */
  static Ii of(Identifier identifier) {
    String value = XmlText.of(identifier.value());
    String system = XmlText.of(identifier.system());
    if (value == null) {
      return null;
    }
    if (system == null || "urn:ietf:rfc:3986".equals(system)) {
      String root = root(value);
      return root == null ? null : new Ii(root, null, null);
    }
    String known = known(system);
    if (known != null) {
      return new Ii(known, value, null);
    }
    // CDA knows no uris as roots: the same uri gives the same UUID everywhere
    UUID derived = UUID.nameUUIDFromBytes(system.getBytes(StandardCharsets.UTF_8));
    return new Ii(derived.toString(), value, system);
  }

  private static String known(String system) {
    return switch (system) {
      case "http://hl7.org/fhir/sid/us-ssn" -> "2.16.840.1.113883.4.1";
      case "http://hl7.org/fhir/sid/us-npi" -> "2.16.840.1.113883.4.6";
      default -> root(system);
    };
  }

  private static String root(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    String rest =
        lower.startsWith(OID)
            ? uri.substring(OID.length())
            : lower.startsWith(UUID_URN) ? uri.substring(UUID_URN.length()) : null;
    return DocumentFacts.isRoot(rest) ? rest : null;
  }
}
