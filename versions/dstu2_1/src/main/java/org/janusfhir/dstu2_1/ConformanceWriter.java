package org.janusfhir.dstu2_1;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.RootSecurity;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;

/** Writes Conformance in DSTU2.1's shape, from the tables that requests are answered by. */
final class ConformanceWriter {
  private static final Name CONFORMANCE = Name.of("Conformance");
  private static final Name URL = Name.of("url");
  private static final Name NAME = Name.of("name");
  private static final Name STATUS = Name.of("status");
  private static final Name PUBLISHER = Name.of("publisher");
  private static final Name DATE = Name.of("date");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name KIND = Name.of("kind");
  private static final Name SOFTWARE = Name.of("software");
  private static final Name VERSION = Name.of("version");
  private static final Name IMPLEMENTATION = Name.of("implementation");
  private static final Name FHIR_VERSION = Name.of("fhirVersion");
  private static final Name ACCEPT_UNKNOWN = Name.of("acceptUnknown");
  private static final Name FORMAT = Name.of("format");
  private static final Name REST = Name.of("rest");
  private static final Name MODE = Name.of("mode");
  private static final Name DOCUMENTATION = Name.of("documentation");
  private static final Name SECURITY = Name.of("security");
  private static final Name CORS = Name.of("cors");
  private static final Name SERVICE = Name.of("service");
  private static final Name CODING = Name.of("coding");
  private static final Name SYSTEM = Name.of("system");
  private static final Name RESOURCE = Name.of("resource");
  private static final Name TYPE = Name.of("type");
  private static final Name INTERACTION = Name.of("interaction");
  private static final Name CODE = Name.of("code");
  private static final Name VERSIONING = Name.of("versioning");
  private static final Name READ_HISTORY = Name.of("readHistory");
  private static final Name UPDATE_CREATE = Name.of("updateCreate");

  private static final Name OPERATION = Name.of("operation");
  private static final Name DEFINITION = Name.of("definition");
  private static final Name REFERENCE = Name.of("reference");
  private static final List<String> DEFINITIONS =
      List.of("OperationDefinition", "StructureDefinition");
  private static final List<String> INTERACTIONS =
      List.of("read", "vread", "history-instance", "search-type");

  private ConformanceWriter() {}

  static void write(ConformanceFacts facts, Writer out) {
    out.startResource(CONFORMANCE, true);
    out.string(URL, facts.base() + "/metadata");
    out.string(NAME, "Janus");
    out.code(STATUS, "active");
    out.string(DATE, ResourceEncoder.instant(facts.dateMillis()));
    out.string(PUBLISHER, "Janus");
    out.string(DESCRIPTION, "What this server answers in FHIR DSTU2.1 (1.4.0)");
    out.code(KIND, "instance");
    out.object(SOFTWARE, facts, ConformanceWriter::software);
    out.object(IMPLEMENTATION, facts, ConformanceWriter::implementation);
    out.string(FHIR_VERSION, "1.4.0");
    out.code(ACCEPT_UNKNOWN, "no");
    out.strings(FORMAT, List.of("json", "xml"));
    out.objects(REST, List.of(facts), ConformanceWriter::rest);
    out.endResource(CONFORMANCE);
  }

  private static void software(ConformanceFacts facts, Writer out) {
    out.string(NAME, "Janus");
    out.string(VERSION, facts.softwareVersion());
  }

  private static void implementation(ConformanceFacts facts, Writer out) {
    out.string(DESCRIPTION, facts.security().tokens() ? "Secured with tokens" : "Open for reading");
    out.string(URL, facts.base());
  }

  private static void rest(ConformanceFacts facts, Writer out) {
    out.code(MODE, "server");
    out.string(DOCUMENTATION, "Reads and searches of the record in the way of this version");
    out.element(SECURITY, facts.security(), ConformanceWriter::security);
    out.objects(RESOURCE, resources(), ConformanceWriter::resource);
    SearchConformance.ofEveryType(out);
    out.objects(
        OPERATION, facts.operations(), (operation, writer) -> operation(operation, facts, writer));
  }

  /** The types of the record, then those of the definitions that are named here. */
  private static List<Object> resources() {
    List<Object> all = new ArrayList<>(ServedTypes.TABLE.all());
    all.addAll(DEFINITIONS);
    return all;
  }

  private static void operation(OperationDefinition operation, ConformanceFacts facts, Writer out) {
    out.string(NAME, operation.code());
    out.object(
        DEFINITION,
        operation.address(facts.base()),
        (address, writer) -> writer.string(REFERENCE, address));
  }

  private static void security(RootSecurity security, Writer out) {
    out.bool(CORS, true);
    if (security.tokens()) {
      tokens(out);
    }
  }

  private static void tokens(Writer out) {
    out.objects(
        SERVICE,
        List.of("SMART-on-FHIR"),
        (code, concept) -> concept.objects(CODING, List.of(code), ConformanceWriter::service));
    out.string(
        DESCRIPTION,
        "Every request needs a bearer token, but for this statement and the definitions it names");
  }

  private static void service(String code, Writer out) {
    out.string(SYSTEM, "http://hl7.org/fhir/restful-security-service");
    out.code(CODE, code);
  }

  private static void resource(Object row, Writer out) {
    if (row instanceof ServedType type) {
      resource(type, out);
    } else {
      out.code(TYPE, row.toString());
      out.objects(INTERACTION, List.of("read"), (code, w) -> w.code(CODE, code));
    }
  }

  private static void resource(ServedType type, Writer out) {
    out.code(TYPE, type.name().text());
    out.objects(INTERACTION, INTERACTIONS, (code, w) -> w.code(CODE, code));
    out.code(VERSIONING, "versioned");
    out.bool(READ_HISTORY, true);
    out.bool(UPDATE_CREATE, false);
    SearchConformance.ofType(type, out);
  }
}
