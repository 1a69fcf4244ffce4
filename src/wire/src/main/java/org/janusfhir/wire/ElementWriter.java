package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Value;

/**
 * Writes what contains something: complex elements and arrays. What got no content (an id is none)
 * is taken back.
 */
final class ElementWriter {
  private final Writer writer;
  private final Output out;
  private final Bytes bytes;
  private final ExtrasWriter extrasWriter;
  private final KnownElements known;

  /** Extras of the element being written; null if it has none. */
  Extras extras;

  /** Which elements of the resource are written; null inside of one, and for all. */
  ElementFilter filter;

  ElementWriter(
      Writer writer, Output out, Bytes bytes, ExtrasWriter extrasWriter, KnownElements known) {
    this.known = known;
    this.writer = writer;
    this.out = out;
    this.bytes = bytes;
    this.extrasWriter = extrasWriter;
  }

  /** An element that stands alone and may be known. */
  <T extends Element> void one(Name name, T value, Body<T> body) {
    if (!KnownElements.possible(value)) {
      one(name, value, value.extras(), body);
    } else if (!known.write(name, value, body)) {
      int mark = bytes.size();
      one(name, value, null, body);
      known.note(name, value, body, mark);
    }
  }

  /** An element that stands alone; <code>own</code> may be null. */
  <T> void one(Name name, T value, Extras own, Body<T> body) {
    int mark = bytes.size();
    out.startObject(name, writer.id(own));
    content(name, value, own, body, mark);
  }

  /** Elements of which there may be more than one. */
  <T extends Element> void all(Name name, List<T> values, Body<T> body) {
    int count = values.size();
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (int i = 0; i < count; i++) {
      T value = values.get(i);
      item(name, value, value.extras(), body);
    }
    endArray(mark, start);
  }

  /** The same for what is no element of the model. */
  <T> void objects(Name name, List<T> values, Body<T> body) {
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (int i = 0; i < values.size(); i++) {
      item(name, values.get(i), null, body);
    }
    endArray(mark, start);
  }

  /** Primitives without extras; empty ones are left out. */
  void primitives(Name name, List<String> values, boolean quoted) {
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value.isEmpty()) {
        continue;
      }
      if (out.extrasBeside()) {
        out.primitiveItem(value, quoted || !Literals.valid(value));
      } else {
        out.string(name, value);
      }
    }
    endArray(mark, start);
  }

  /** The meta element, which the store's version and time make even if there is no meta. */
  void meta(Name name, Meta meta, String versionId, String lastUpdated) {
    Extras outer = extras;
    ElementFilter outerFilter = filter;
    filter = null;
    extras = meta == null ? null : meta.extras();
    int mark = bytes.size();
    out.startObject(name, writer.id(extras));
    int start = bytes.size();
    if (extras != null) {
      extrasWriter.extensions(extras);
    }
    ResourceEncoder.metaBody(meta, versionId, lastUpdated, writer);
    extras = outer;
    filter = outerFilter;
    if (!bytes.takeBack(mark, start)) {
      out.endObject(name);
    }
  }

  /** What is in an extension; <code>name</code> and <code>value</code> are null for no value. */
  void extensionContent(Extras own, Name name, Value value) {
    Extras outer = extras;
    ElementFilter outerFilter = filter;
    filter = null;
    extras = own;
    if (own != null) {
      extrasWriter.extensions(own);
    }
    if (value != null) {
      writer.value(name, value);
    } else if (own != null) {
      extrasWriter.absentExtensionValue(own);
    }
    extras = outer;
    filter = outerFilter;
  }

  /** Whether the element of that name is left out. */
  boolean drops(Name name) {
    return filter != null && !filter.keeps(name);
  }

  private void endArray(int mark, int start) {
    if (!bytes.takeBack(mark, start)) {
      out.endArray();
    }
  }

  private <T> void item(Name name, T value, Extras own, Body<T> body) {
    int mark = bytes.size();
    out.startItem(name, writer.id(own));
    content(name, value, own, body, mark);
  }

  private <T> void content(Name name, T value, Extras own, Body<T> body, int mark) {
    int start = bytes.size();
    Extras outer = extras;
    ElementFilter outerFilter = filter;
    filter = null;
    extras = own;
    if (own != null) {
      extrasWriter.extensions(own);
    }
    body.write(value, writer);
    extras = outer;
    filter = outerFilter;
    if (!bytes.takeBack(mark, start)) {
      out.endObject(name);
    }
  }
}
