package org.janusfhir.hapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.janusfhir.model.OtherElement;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.IssueCode;

/** Keeps a contained resource of a type out of scope element by element, as it was sent. */
final class OtherResourceReader {
  private static final Set<String> OF_THE_HEAD =
      Set.of("meta", "implicitRules", "language", "text", "contained");
  private static final Set<String> NOT_QUOTED =
      Set.of("boolean", "integer", "decimal", "unsignedInt", "positiveInt");

  private final Reading reading;
  private final Map<ResourceType, String> typeNames;

  /** <code>typeNames</code> are the version's names, for references. */
  OtherResourceReader(Reading reading, Map<ResourceType, String> typeNames) {
    this.reading = reading;
    this.typeNames = typeNames;
  }

  OtherResource read(ResourceHead head, String versionId, IBaseResource resource, String path) {
    Shape shape = reading.shapes().of(resource);
    List<OtherElement> elements = new ArrayList<>();
    for (Shape.Child child : shape.children()) {
      if (!OF_THE_HEAD.contains(child.name())) {
        child(child, resource, path, elements);
      }
    }
    return new OtherResource(
        head,
        versionId,
        shape.typeName(),
        elements,
        ElementExtras.of(reading, resource, Map.of(), () -> path));
  }

  private void child(Shape.Child child, IBase parent, String path, List<OtherElement> out) {
    for (IBase value : child.values(parent)) {
      String name = child.nameOf(value);
      String valuePath = path + '.' + name;
      if (value instanceof IPrimitiveType<?> primitive) {
        out.add(primitive(name, child.repeats(), primitive, valuePath));
      } else if (value instanceof IBaseResource) {
        reading.warning(IssueCode.NOT_SUPPORTED, "this resource is not kept", valuePath);
      } else {
        out.add(complex(name, child.repeats(), value, valuePath));
      }
    }
  }

  private OtherElement primitive(
      String name, boolean repeats, IPrimitiveType<?> value, String path) {
    String type = reading.shapes().context().getElementDefinition(value.getClass()).getName();
    return new OtherElement(
        name,
        repeats,
        !NOT_QUOTED.contains(type),
        value.getValueAsString(),
        null,
        ElementExtras.ofPrimitive(reading, value, () -> path));
  }

  private OtherElement complex(String name, boolean repeats, IBase value, String path) {
    List<OtherElement> elements = new ArrayList<>();
    if (value instanceof IBaseReference) {
      reference(new HapiElement(reading, value, path).asReference(), elements);
    } else {
      for (Shape.Child child : reading.shapes().of(value).children()) {
        child(child, value, path, elements);
      }
    }
    return new OtherElement(
        name,
        repeats,
        false,
        null,
        elements,
        ElementExtras.of(reading, value, Map.of(), () -> path));
  }

  private void reference(Reference reference, List<OtherElement> out) {
    String target = reference.uri();
    if (reference.type() != null) {
      target = typeNames.get(reference.type()) + '/' + reference.id();
      if (reference.versionId() != null) {
        target += "/_history/" + reference.versionId();
      }
    }
    string("reference", target, out);
    string("display", reference.display(), out);
  }

  private static void string(String name, String value, List<OtherElement> out) {
    if (value != null) {
      out.add(new OtherElement(name, false, true, value, null, null));
    }
  }
}
