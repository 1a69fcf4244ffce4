package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ValueType;

/**
 * What a version writes for an element that it requires and the record does not have: the
 * standard's extension that says so.
 *
 * @see <a href="https://hl7.org/fhir/DSTU2/extension-data-absent-reason.html">Data Absent
 *     Reason</a>
 */
public final class DataAbsent {
  /** Extras of an element that is required but unknown; see {@link Writer#absent}. */
  public static final Extras UNKNOWN = reason("unknown");

  /** Extras of an element that is required and known, but that the version has no way to say. */
  public static final Extras UNSUPPORTED = reason("unsupported");

  private DataAbsent() {}

  private static Extras reason(String code) {
    Extension reason =
        new Extension(
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
            Primitive.of(ValueType.CODE, code),
            null);
    return new Extras(null, List.of(reason), null, null);
  }
}
