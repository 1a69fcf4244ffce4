package org.janusfhir.server.search;

import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchParameter;

/**
 * A parameter as a request uses it.
 *
 * @param version whose grammar holds
 * @param root of the service, without a slash at the end
 * @param definition its row of the version's table
 * @param modifier what follows the colon, or null
 * @param value decoded, never empty
 */
record ParameterUse(
    ServedVersion version, String root, SearchParameter definition, String modifier, String value) {
  /** The value cannot be read. */
  RefusedException invalid(String diagnostics) {
    return RefusedException.parameter(definition.name(), IssueCode.VALUE, diagnostics);
  }

  /** The standard knows it, this server does not. */
  RefusedException notSupported(String diagnostics) {
    return RefusedException.parameter(definition.name(), IssueCode.NOT_SUPPORTED, diagnostics);
  }

  /** The modifier cannot be used on this parameter. */
  RefusedException modifierNotSupported() {
    return notSupported(
        "The modifier ':" + modifier + "' cannot be used on '" + definition.name() + "' here.");
  }
}
