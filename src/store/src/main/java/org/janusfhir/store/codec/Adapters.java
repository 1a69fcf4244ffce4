package org.janusfhir.store.codec;

import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.math.BigDecimal;
import java.util.Map;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Value;

/** How the parts of resources are written, whatever the form. */
final class Adapters {
  private Adapters() {}

  /** Adds all of them. */
  static Jsonb build(Jsonb.Builder builder) {
    return builder
        .classLoader(Adapters.class.getClassLoader())
        .serializeEmpty(false)
        .add(Resource.class, ResourceAdapter::new)
        .add(Value.class, ValueAdapter::new)
        .add(FhirDateTime.class, new DateTimeAdapter())
        .add(BigDecimal.class, new DecimalAdapter())
        .add(
            Types.newParameterizedType(Map.class, String.class, Extras.class),
            PrimitivesAdapter::new)
        .add(new GeneratedAdapters())
        .build();
  }
}
