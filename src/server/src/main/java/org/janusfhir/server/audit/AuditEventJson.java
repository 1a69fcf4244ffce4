package org.janusfhir.server.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.audit.AuditedAccess.Asked;

/**
 * An access as an AuditEvent of FHIR R4, in a line of JSON: the newest normative version, whatever
 * version the access was made in, so that one reader understands them all.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">AuditEvent</a>
 */
final class AuditEventJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String INTERACTIONS = "http://hl7.org/fhir/restful-interaction";

  /** Those of the code system that this server has. */
  private static final Set<String> KNOWN_INTERACTIONS =
      Set.of("read", "vread", "history-instance", "search-type", "capabilities");

  /** The control characters that strings may hold. */
  private static final String WHITESPACE = "\t\n\r";

  /** Stands for what is no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  private final JsonGenerator json;

  private AuditEventJson(JsonGenerator json) {
    this.json = json;
  }

  /** Appends the line of an access, with its end. */
  static void append(AuditedAccess access, ByteArrayOutputStream out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    new AuditEventJson(json).event(access);
    json.writeRaw('\n');
    json.close();
  }

  private void event(AuditedAccess access) throws IOException {
    json.writeStartObject();
    json.writeStringField("resourceType", "AuditEvent");
    coding("type", TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation");
    subtype(access.what());
    json.writeStringField("action", action(access.what()));
    json.writeStringField("recorded", Instant.ofEpochMilli(access.atMillis()).toString());
    json.writeStringField("outcome", outcome(access.status()));
    json.writeStringField("outcomeDesc", "HTTP " + access.status());
    agents(access);
    source(access.what());
    entities(access);
    json.writeEndObject();
  }

  private void subtype(Asked what) throws IOException {
    String code = what.operation() ? "operation" : what.interaction();
    if (what.operation() || KNOWN_INTERACTIONS.contains(code)) {
      json.writeArrayFieldStart("subtype");
      coding(INTERACTIONS, code, code);
      json.writeEndArray();
    }
  }

  /** Searches and operations are executed, all else is read. */
  private static String action(Asked what) {
    return what.operation() || what.interaction().startsWith("search") ? "E" : "R";
  }

  private static String outcome(int status) {
    if (status >= FIRST_FAILURE) {
      return "8";
    }
    return status >= FIRST_REFUSAL ? "4" : "0";
  }

  private void agents(AuditedAccess access) throws IOException {
    Caller caller = access.caller();
    json.writeArrayFieldStart("agent");
    json.writeStartObject();
    if (caller != null) {
      json.writeArrayFieldStart("role");
      text(caller.persona().code());
      json.writeEndArray();
      who(caller.user(), caller.subject());
    }
    json.writeBooleanField("requestor", true);
    if (access.address() != null) {
      json.writeObjectFieldStart("network");
      json.writeStringField("address", access.address());
      json.writeStringField("type", "2");
      json.writeEndObject();
    }
    json.writeEndObject();
    if (caller != null && caller.client() != null) {
      json.writeStartObject();
      json.writeFieldName("type");
      text("client");
      who(null, caller.client());
      json.writeBooleanField("requestor", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void who(String reference, String identifier) throws IOException {
    if (reference == null && identifier == null) {
      return;
    }
    json.writeObjectFieldStart("who");
    if (reference != null) {
      json.writeStringField("reference", reference);
    }
    if (identifier != null) {
      json.writeObjectFieldStart("identifier");
      json.writeStringField("value", printable(identifier));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /**
   * What a token says may hold anything, but a string of FHIR hardly a control character
   * (hl7.org/fhir/R4/datatypes.html#string), nor half a character.
   */
  private static String printable(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        i++;
      } else if ((Character.isISOControl(c) && WHITESPACE.indexOf(c) < 0)
          || Character.isSurrogate(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  private void source(Asked what) throws IOException {
    json.writeObjectFieldStart("source");
    if (what.tenant() != null) {
      json.writeStringField("site", what.tenant());
    }
    json.writeObjectFieldStart("observer");
    json.writeStringField("display", "Janus");
    json.writeEndObject();
    json.writeArrayFieldStart("type");
    coding(TERMINOLOGY + "security-source-type", "4", "Application Server");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entities(AuditedAccess access) throws IOException {
    json.writeArrayFieldStart("entity");
    for (String patient : access.patients()) {
      json.writeStartObject();
      what("Patient/" + patient);
      coding("type", TERMINOLOGY + "audit-entity-type", "1", "Person");
      coding("role", TERMINOLOGY + "object-role", "1", "Patient");
      json.writeEndObject();
    }
    Asked what = access.what();
    json.writeStartObject();
    if (what.id() != null) {
      what(what.type() + '/' + what.id());
    }
    coding("type", TERMINOLOGY + "audit-entity-type", "2", "System Object");
    coding("role", TERMINOLOGY + "object-role", "4", "Domain Resource");
    json.writeArrayFieldStart("detail");
    detail("requestId", access.requestId());
    detail("version", what.version());
    detail("interaction", what.interaction());
    detail("type", what.type());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void what(String reference) throws IOException {
    json.writeObjectFieldStart("what");
    json.writeStringField("reference", reference);
    json.writeEndObject();
  }

  private void detail(String type, String value) throws IOException {
    if (value != null) {
      json.writeStartObject();
      json.writeStringField("type", type);
      json.writeStringField("valueString", value);
      json.writeEndObject();
    }
  }

  private void text(String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void coding(String field, String system, String code, String display) throws IOException {
    json.writeFieldName(field);
    coding(system, code, display);
  }

  private void coding(String system, String code, String display) throws IOException {
    json.writeStartObject();
    json.writeStringField("system", system);
    json.writeStringField("code", code);
    json.writeStringField("display", display);
    json.writeEndObject();
  }
}
