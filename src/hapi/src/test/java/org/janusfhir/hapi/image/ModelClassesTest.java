package org.janusfhir.hapi.image;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A native image can make whatever HAPI may want to make. */
class ModelClassesTest {
  @ParameterizedTest
  @EnumSource(names = {"DSTU2", "DSTU2_1"})
  void areAllThatHapiFindsItself(FhirVersionEnum version) {
    FhirContext context = new FhirContext(version);
    context.getResourceTypes().forEach(context::getResourceDefinition);
    Set<Class<?>> made = new HashSet<>();
    for (BaseRuntimeElementDefinition<?> definition : context.getElementDefinitions()) {
      Class<?> one = definition.getImplementingClass();
      if (!Modifier.isAbstract(one.getModifiers())) {
        made.add(one);
      }
    }

    assertThat(made).hasSizeGreaterThan(200);
    assertThat(ModelClasses.of(version)).containsAll(made);
  }
}
