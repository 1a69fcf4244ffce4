package org.janusfhir.may2015;

import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.OperationDefinition.Level;
import org.janusfhir.wire.OperationDefinition.Parameter;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Writer;

/** Writes OperationDefinition in May2015's shape. */
final class OperationDefinitionWriter {
  private static final Name OPERATION_DEFINITION = Name.of("OperationDefinition");
  private static final Name ID = Name.of("id");
  private static final Name URL = Name.of("url");
  private static final Name NAME = Name.of("name");
  private static final Name PUBLISHER = Name.of("publisher");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name STATUS = Name.of("status");
  private static final Name DATE = Name.of("date");
  private static final Name KIND = Name.of("kind");
  private static final Name IDEMPOTENT = Name.of("idempotent");
  private static final Name CODE = Name.of("code");
  private static final Name SYSTEM = Name.of("system");
  private static final Name TYPE = Name.of("type");
  private static final Name INSTANCE = Name.of("instance");
  private static final Name PARAMETER = Name.of("parameter");
  private static final Name USE = Name.of("use");
  private static final Name MIN = Name.of("min");
  private static final Name MAX = Name.of("max");
  private static final Name DOCUMENTATION = Name.of("documentation");

  private OperationDefinitionWriter() {}

  static void write(OperationDefinition definition, ConformanceFacts facts, Writer out) {
    out.startResource(OPERATION_DEFINITION, true);
    out.string(ID, definition.id());
    out.string(URL, facts.base() + "/OperationDefinition/" + definition.id());
    out.string(NAME, definition.title());
    out.string(PUBLISHER, "Janus");
    out.string(DESCRIPTION, definition.documentation());
    out.code(STATUS, "active");
    out.string(DATE, ResourceEncoder.instant(facts.dateMillis()));
    out.code(KIND, "operation");
    out.bool(IDEMPOTENT, true);
    out.code(CODE, definition.code());
    out.bool(SYSTEM, definition.level() == Level.SYSTEM);
    out.strings(TYPE, definition.types());
    out.bool(INSTANCE, definition.level() == Level.INSTANCE);
    out.objects(PARAMETER, definition.parameters(), OperationDefinitionWriter::parameter);
    out.endResource(OPERATION_DEFINITION);
  }

  private static void parameter(Parameter parameter, Writer out) {
    out.code(NAME, parameter.name());
    out.code(USE, parameter.in() ? "in" : "out");
    out.integer(MIN, parameter.required() ? 1 : 0);
    out.string(MAX, "1");
    out.string(DOCUMENTATION, parameter.documentation());
    out.code(TYPE, parameter.type());
  }
}
