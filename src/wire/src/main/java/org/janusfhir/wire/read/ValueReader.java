package org.janusfhir.wire.read;

import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** How a version's complex data types are read when a choice element or extension has one. */
@FunctionalInterface
public interface ValueReader {
  /** Reads a value whose type is neither primitive nor a reference. */
  Value read(ValueType type, SourceElement in);
}
