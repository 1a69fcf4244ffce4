package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;

/**
 * Writes references and contained resources. A reference to a resource that was left out of the
 * contained ones would dangle, so it keeps only its display.
 */
final class ReferenceWriter {
  private static final Name REFERENCE = Name.of("reference");
  private static final Name DISPLAY = Name.of("display");

  private final Writer writer;
  private final Output out;
  private final Bytes bytes;

  /** What is contained in the resource; null if nothing is. */
  private Containment containment;

  ReferenceWriter(Writer writer, Output out, Bytes bytes) {
    this.writer = writer;
    this.out = out;
    this.bytes = bytes;
  }

  /** What is in a reference; <code>extras</code> are its own and may be null. */
  void body(Reference value, Extras extras) {
    String type = value.type() == null ? null : writer.dialect().typeName(value.type());
    if (type != null && extras == null) {
      out.startString(REFERENCE);
      out.text(type);
      out.text("/");
      out.text(value.id());
      if (value.versionId() != null) {
        out.text("/_history/");
        out.text(value.versionId());
      }
      out.endString();
    } else {
      writer.string(REFERENCE, target(value, type));
    }
    writer.string(DISPLAY, value.display());
  }

  private String target(Reference value, String type) {
    if (value.type() == null) {
      return uri(value);
    }
    if (type == null) {
      return null;
    }
    String target = type + '/' + value.id();
    return value.versionId() == null ? target : target + "/_history/" + value.versionId();
  }

  private String uri(Reference value) {
    if (value.contained()) {
      boolean dangles = containment != null && !containment.contains(value.uri().substring(1));
      return dangles ? null : value.uri();
    }
    return value.uri() == null ? null : writer.dialect().target(value.uri());
  }

  /** The reference to what is contained in the place of that element, or null. */
  Reference contained(Element element) {
    return containment == null || element == null ? null : containment.reference(element);
  }

  /** The contained resources. */
  void contained(Name name, Containment contained) {
    containment = contained;
    List<Resource> resources = contained.resources();
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (Resource resource : resources) {
      nested(name, resource);
    }
    if (!bytes.takeBack(mark, start)) {
      out.endArray();
    }
  }

  private void nested(Name name, Resource resource) {
    int mark = bytes.size();
    out.startNested(name);
    int start = bytes.size();
    writer.dialect().contained(resource, writer);
    if (!bytes.takeBack(mark, start)) {
      out.endNested(name);
    }
  }
}
