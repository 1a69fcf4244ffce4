package org.janusfhir.hapi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.janusfhir.model.Extras;

/** Collects what the primitive children of an element carry besides their values. */
final class PrimitiveExtras {
  private final Reading reading;
  private Map<String, Extras> byKey = Map.of();

  PrimitiveExtras(Reading reading) {
    this.reading = reading;
  }

  /** The text of a primitive, which may be null; its extras are kept under that key. */
  String text(String key, IPrimitiveType<?> primitive, Supplier<String> path) {
    Extras own = ElementExtras.ofPrimitive(reading, primitive, path);
    if (own != null) {
      if (byKey.isEmpty()) {
        byKey = new HashMap<>();
      }
      byKey.put(key, own);
    }
    return primitive.getValueAsString();
  }

  /** Extras by key, never null. */
  Map<String, Extras> byKey() {
    return byKey;
  }
}
