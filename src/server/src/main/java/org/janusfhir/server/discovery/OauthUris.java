package org.janusfhir.server.discovery;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ValueType;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.wire.RootSecurity;

/**
 * The extension of a conformance statement that names where clients are authorized.
 *
 * @see <a
 *     href="https://hl7.org/fhir/smart-app-launch/StructureDefinition-oauth-uris.html">oauth-uris</a>
 */
final class OauthUris {
  private static final String URL =
      "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

  private OauthUris() {}

  /**
   * What a secured root says of its security.
   *
   * @param endpoints null if they are not known
   */
  static RootSecurity security(SmartEndpoints endpoints) {
    return new RootSecurity(true, endpoints == null ? null : extras(List.of(extension(endpoints))));
  }

  private static Extension extension(SmartEndpoints endpoints) {
    List<Extension> parts = new ArrayList<>();
    add("authorize", endpoints.authorize(), parts);
    add("token", endpoints.token(), parts);
    add("register", endpoints.register(), parts);
    add("manage", endpoints.manage(), parts);
    add("introspect", endpoints.introspect(), parts);
    add("revoke", endpoints.revoke(), parts);
    return new Extension(URL, null, extras(parts));
  }

  private static void add(String name, String address, List<Extension> parts) {
    if (address != null) {
      parts.add(new Extension(name, Primitive.of(ValueType.URI, address), null));
    }
  }

  private static Extras extras(List<Extension> extensions) {
    return new Extras(null, extensions, null, null);
  }
}
