package org.janusfhir.hapi.image;

import ca.uhn.fhir.context.FhirVersionEnum;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/**
 * Lets a native image read with HAPI, whose parsers make and fill the classes of a model by
 * reflection. The models that are on the class path say themselves which classes these are. Named
 * in <code>META-INF/native-image</code>.
 */
public final class ModelFeature implements Feature {
  /** For the builder of images. */
  public ModelFeature() {}

  @Override
  public String getDescription() {
    return "HAPI's models, for reading";
  }

  @Override
  public void beforeAnalysis(BeforeAnalysisAccess access) {
    for (FhirVersionEnum version : FhirVersionEnum.values()) {
      if (version.isPresentOnClasspath()) {
        ModelClasses.of(version).forEach(ModelFeature::register);
      }
    }
  }

  private static void register(Class<?> model) {
    RuntimeReflection.register(model);
    RuntimeReflection.register(model.getDeclaredConstructors());
    RuntimeReflection.register(model.getDeclaredFields());
    // what HAPI asks a class for as a whole
    RuntimeReflection.registerAllConstructors(model);
    RuntimeReflection.registerAllFields(model);
    RuntimeReflection.registerAllDeclaredFields(model);
  }
}
