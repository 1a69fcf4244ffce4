package org.janusfhir.store.codec;

import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.math.BigDecimal;
import java.util.Map;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.CodeableConceptJsonAdapter;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ReferenceJsonAdapter;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Value;
import org.janusfhir.model.jsonb.GeneratedJsonComponent;

/** How the parts of resources are written, whatever the form. */
final class Adapters {
  /** Such an image loads no classes, and finds none by their names. */
  private static final boolean NATIVE =
      System.getProperty("org.graalvm.nativeimage.imagecode") != null;

  private Adapters() {}

  /** Adds all of them. */
  static Jsonb build(Jsonb.Builder builder) {
    builder
        .classLoader(Adapters.class.getClassLoader())
        .serializeEmpty(false)
        .add(Resource.class, ResourceAdapter::new)
        .add(Value.class, ValueAdapter::new)
        .add(
            CodeableConcept.class,
            jsonb -> new KnownValues<>(new CodeableConceptJsonAdapter(jsonb)))
        .add(Reference.class, jsonb -> new KnownValues<>(new ReferenceJsonAdapter(jsonb)))
        .add(FhirDateTime.class, new DateTimeAdapter())
        .add(BigDecimal.class, new DecimalAdapter())
        .add(
            Types.newParameterizedType(Map.class, String.class, Extras.class),
            PrimitivesAdapter::new);
    if (NATIVE) {
      builder.add(new GeneratedJsonComponent());
    } else {
      builder.add(new GeneratedAdapters());
    }
    return builder.build();
  }
}
