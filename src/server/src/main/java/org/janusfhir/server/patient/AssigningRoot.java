package org.janusfhir.server.patient;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Below which root documents outside FHIR name what has an id in a tenant. */
final class AssigningRoot {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private AssigningRoot() {}

  /** The tenant itself if it is a UUID, else a UUID that is always the same for it. */
  static String of(String tenant) {
    return UUID_FORM.matcher(tenant).matches()
        ? tenant.toLowerCase(Locale.ROOT)
        : UUID.nameUUIDFromBytes(("janus-tenant:" + tenant).getBytes(StandardCharsets.UTF_8))
            .toString();
  }
}
