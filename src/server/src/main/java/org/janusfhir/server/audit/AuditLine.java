package org.janusfhir.server.audit;

import java.util.List;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.audit.AuditedAccess.Asked;
import org.janusfhir.server.http.PercentCoding;
import org.janusfhir.wire.ResourceEncoder;

/**
 * An access as a line of <code>key=value</code>. All keys are always there, in this order, with an
 * empty value for what is not known. Values are percent-encoded: no client can make a line look
 * like two or put a key into one.
 */
final class AuditLine {
  private static final int USUAL_LENGTH = 320;

  private final StringBuilder line = new StringBuilder(USUAL_LENGTH);

  private AuditLine() {}

  static String of(AuditedAccess access) {
    AuditLine line = new AuditLine();
    line.line.append("event=access time=").append(ResourceEncoder.instant(access.atMillis()));
    line.add("requestId", access.requestId());
    Asked what = access.what();
    line.add("tenant", what.tenant());
    line.add("version", what.version());
    line.add("interaction", what.interaction());
    line.add("type", what.type());
    line.add("id", what.id());
    line.line.append(" status=").append(access.status());
    line.add(access.caller());
    line.add(access.patients());
    line.add("address", access.address());
    return line.line.toString();
  }

  private void add(Caller caller) {
    add("persona", caller == null ? null : caller.persona().code());
    add("subject", caller == null ? null : caller.subject());
    add("client", caller == null ? null : caller.client());
    add("user", caller == null ? null : caller.user());
  }

  private void add(List<String> patients) {
    line.append(" patient=");
    for (int i = 0; i < patients.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      PercentCoding.encode(patients.get(i), line);
    }
  }

  private void add(String key, String value) {
    line.append(' ').append(key).append('=');
    if (value != null) {
      PercentCoding.encode(value, line);
    }
  }
}
