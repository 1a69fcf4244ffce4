package org.janusfhir.hapi;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;

/** The children of one class of HAPI's model, in order and by name. */
final class Shape {
  /** What {@link HapiElement#extras} reads for every element. */
  private static final Set<String> OF_EVERY_ELEMENT =
      Set.of("id", "extension", "modifierExtension");

  /**
   * A child.
   *
   * @param index its place among the children
   * @param name its name, of a choice without the type
   * @param choice whether the type is part of the name on the wire
   * @param repeats whether it is an array in JSON
   */
  record Child(
      int index,
      String name,
      boolean choice,
      boolean repeats,
      BaseRuntimeChildDefinition definition) {
    List<IBase> values(IBase parent) {
      return definition.getAccessor().getValues(parent);
    }

    /** The name with which that value was sent. */
    String nameOf(IBase value) {
      return choice ? definition.getChildNameByDatatype(value.getClass()) : name;
    }
  }

  private final String typeName;
  private final List<Child> children = new ArrayList<>();
  private final Map<String, Child> byName = new HashMap<>();

  private Shape(BaseRuntimeElementCompositeDefinition<?> definition) {
    typeName = definition.getName();
    for (BaseRuntimeChildDefinition next : definition.getChildren()) {
      String name = next.getElementName();
      if (!OF_EVERY_ELEMENT.contains(name)) {
        Child child =
            new Child(
                children.size(),
                name,
                next instanceof RuntimeChildChoiceDefinition,
                next.getMax() != 1,
                next);
        children.add(child);
        byName.put(name, child);
      }
    }
  }

  String typeName() {
    return typeName;
  }

  List<Child> children() {
    return children;
  }

  /** The child of that name, or null. */
  Child find(String name) {
    return byName.get(name);
  }

  /** The child of that name; a codec that asks for one that does not exist is wrong. */
  Child get(String name) {
    Child child = byName.get(name);
    if (child == null) {
      throw new IllegalArgumentException(typeName + " has no element " + name);
    }
    return child;
  }

  /** The shapes of a context, each made once. */
  static final class Shapes {
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final FhirContext context;

    Shapes(FhirContext context) {
      this.context = context;
    }

    FhirContext context() {
      return context;
    }

    Shape of(IBase element) {
      Shape shape = shapes.get(element.getClass());
      return shape == null ? add(element) : shape;
    }

    private Shape add(IBase element) {
      Shape shape =
          new Shape(
              (BaseRuntimeElementCompositeDefinition<?>)
                  context.getElementDefinition(element.getClass()));
      shapes.put(element.getClass(), shape);
      return shape;
    }
  }
}
