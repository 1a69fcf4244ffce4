package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;
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

  /** References to contained resources that were left out, for example <code>#a</code>. */
  private List<String> leftOut = List.of();

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
      return value.contained() && leftOut.contains(value.uri()) ? null : value.uri();
    }
    if (type == null) {
      return null;
    }
    String target = type + '/' + value.id();
    return value.versionId() == null ? target : target + "/_history/" + value.versionId();
  }

  /** Contained resources, those excepted that the version cannot say. */
  void contained(Name name, List<Resource> resources) {
    leftOut = leftOut(resources);
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (Resource resource : resources) {
      if (writer.dialect().canContain(resource)) {
        nested(name, resource);
      }
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

  private List<String> leftOut(List<Resource> resources) {
    List<String> left = null;
    for (Resource resource : resources) {
      if (!writer.dialect().canContain(resource)) {
        left = left == null ? new ArrayList<>() : left;
        left.add('#' + resource.head().id());
      }
    }
    return left == null ? List.of() : left;
  }
}
