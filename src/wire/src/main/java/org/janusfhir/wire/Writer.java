package org.janusfhir.wire;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.Code;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Value;

/**
 * What a version's codecs write to: one element a call, in the order of the version, in JSON or
 * XML.
 *
 * <p>An absent value writes nothing, an element that stays empty is taken back, and ids and
 * extensions (of primitives too) are written without the codec's doing: the writer knows the extras
 * of the element it is in.
 */
public final class Writer {
  private static final Name REFERENCE = Name.of("reference");
  private static final Name DISPLAY = Name.of("display");

  private final Output out;
  private final Bytes bytes;
  private final Dialect dialect;
  private final ExtrasWriter extrasWriter;

  /** Extras of the element being written; null if it has none. */
  private Extras extras;

  /** A writer of that format and version that appends to <code>bytes</code>. */
  public Writer(Format format, Dialect dialect, Bytes bytes) {
    this.out = format == Format.JSON ? new JsonOutput(bytes) : new XmlOutput(bytes);
    this.bytes = bytes;
    this.dialect = dialect;
    this.extrasWriter = new ExtrasWriter(this, out, dialect);
  }

  /** How many bytes have been written: tells whether a call wrote anything. */
  public int size() {
    return bytes.size();
  }

  /** The version's vocabulary. */
  public Dialect dialect() {
    return dialect;
  }

  /** Starts a resource; <code>root</code> is false for one contained in another. */
  public void startResource(Name type, boolean root) {
    out.startResource(type, root);
  }

  /** Ends the resource started last. */
  public void endResource(Name type) {
    out.endResource(type);
  }

  /** Writes extensions of a resource and makes its primitives' extras known. */
  public void resourceExtras(Extras resourceExtras) {
    extras = resourceExtras;
    if (resourceExtras != null) {
      extrasWriter.extensions(resourceExtras);
    }
  }

  /** A string, uri, id, markdown or base64Binary. */
  public void string(Name name, String value) {
    if (extras != null && extrasWriter.primitive(extras, name, value, true)) {
      return;
    }
    if (value != null) {
      out.string(name, value);
    }
  }

  /** A code whose canonical form is this version's too, or that has been mapped by the codec. */
  public void code(Name name, String value) {
    string(name, value);
  }

  /** A code of a set that this version has exactly as the canonical model has it. */
  public void code(Name name, Code value) {
    string(name, value == null ? null : value.code());
  }

  /** A boolean. */
  public void bool(Name name, Boolean value) {
    literal(name, value == null ? null : value.toString());
  }

  /** An integer, positiveInt or unsignedInt. */
  public void integer(Name name, Integer value) {
    literal(name, value == null ? null : value.toString());
  }

  /** A decimal, with the digits it was given. */
  public void decimal(Name name, BigDecimal value) {
    literal(name, value == null ? null : value.toPlainString());
  }

  /** A date, dateTime or instant, as sent. */
  public void dateTime(Name name, FhirDateTime value) {
    string(name, value == null ? null : value.text());
  }

  /** A repeating string, uri, code or id. */
  public void strings(Name name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    if (extras != null && extrasWriter.primitives(extras, name, values)) {
      return;
    }
    if (out.extrasBeside()) {
      int mark = out.startPrimitives(name, false);
      for (int i = 0; i < values.size(); i++) {
        out.primitiveItem(values.get(i), true);
      }
      out.endArray(mark);
    } else {
      for (int i = 0; i < values.size(); i++) {
        out.string(name, values.get(i));
      }
    }
  }

  /** A repeating dateTime. */
  public void dateTimes(Name name, List<FhirDateTime> values) {
    if (!values.isEmpty()) {
      strings(name, values.stream().map(FhirDateTime::text).toList());
    }
  }

  /** XHTML content: a string in JSON, itself in XML. */
  public void xhtml(Name name, String div) {
    out.xhtml(name, div);
  }

  /** A complex element. */
  public <T extends Element> void element(Name name, T value, Body<T> body) {
    if (value == null) {
      return;
    }
    Extras outer = extras;
    Extras own = value.extras();
    int mark = out.startObject(name, own == null ? null : own.id());
    content(value, own, body);
    out.endObject(name, mark);
    extras = outer;
  }

  /** A repeating complex element. */
  public <T extends Element> void elements(Name name, List<T> values, Body<T> body) {
    int count = values.size();
    if (count == 0) {
      return;
    }
    Extras outer = extras;
    int array = out.startArray(name);
    for (int i = 0; i < count; i++) {
      T value = values.get(i);
      Extras own = value.extras();
      int mark = out.startItem(name, own == null ? null : own.id());
      content(value, own, body);
      out.endItem(name, mark);
    }
    out.endArray(array);
    extras = outer;
  }

  /** An element that never has extras of its own: part of a Bundle, outcome or conformance. */
  public <T> void object(Name name, T value, Body<T> body) {
    if (value == null) {
      return;
    }
    Extras outer = extras;
    extras = null;
    int mark = out.startObject(name, null);
    body.write(value, this);
    out.endObject(name, mark);
    extras = outer;
  }

  /** A repeating element that never has extras of its own. */
  public <T> void objects(Name name, List<T> values, Body<T> body) {
    if (values.isEmpty()) {
      return;
    }
    Extras outer = extras;
    extras = null;
    int array = out.startArray(name);
    for (T value : values) {
      int mark = out.startItem(name, null);
      body.write(value, this);
      out.endItem(name, mark);
    }
    out.endArray(array);
    extras = outer;
  }

  /**
   * A repeating element that this version wraps: each value is the only child, named <code>inner
   * </code>, of an element named <code>outer</code>.
   */
  public <T extends Element> void wrapped(Name outer, List<T> values, Name inner, Body<T> body) {
    if (values.isEmpty()) {
      return;
    }
    Extras kept = extras;
    int array = out.startArray(outer);
    for (T value : values) {
      extras = null;
      int mark = out.startItem(outer, null);
      element(inner, value, body);
      out.endItem(outer, mark);
    }
    out.endArray(array);
    extras = kept;
  }

  /** What a version that knows only one writes of several: the first, or null. */
  public static <T> T first(List<T> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  /** The first of two lists that a version says as one choice. */
  public static Value first(List<? extends Value> preferred, List<? extends Value> otherwise) {
    return preferred.isEmpty() ? first(otherwise) : preferred.get(0);
  }

  /**
   * The meta element with the store's version and time (both null for a contained resource); <code>
   * meta</code> may be null.
   */
  void meta(Name name, Meta meta, String versionId, String lastUpdated) {
    Extras outer = extras;
    Extras own = meta == null ? null : meta.extras();
    int mark = out.startObject(name, own == null ? null : own.id());
    within(
        own,
        () -> {
          ResourceEncoder.metaVersion(versionId, lastUpdated, this);
          if (meta != null) {
            ResourceEncoder.metaBody(meta, this);
          }
        });
    out.endObject(name, mark);
    extras = outer;
  }

  /** A reference; a target type that the version lacks leaves only the display. */
  public void reference(Name name, Reference value) {
    element(name, value, Writer::referenceBody);
  }

  /** A repeating reference. */
  public void references(Name name, List<Reference> values) {
    elements(name, values, Writer::referenceBody);
  }

  /** A choice element; a type that this version does not allow here writes nothing. */
  public void choice(Choice choice, Value value) {
    if (value == null) {
      absentChoice(choice);
      return;
    }
    Name name = choice.name(value.valueType());
    if (name == null) {
      return;
    }
    value(name, value);
  }

  /** A value whose name has been chosen: primitive, reference or complex. */
  void value(Name name, Value value) {
    if (value instanceof Primitive primitive) {
      switch (primitive.valueType()) {
        case BOOLEAN, INTEGER, DECIMAL, POSITIVE_INT, UNSIGNED_INT ->
            literal(name, primitive.text());
        default -> string(name, primitive.text());
      }
    } else if (value instanceof Reference reference) {
      reference(name, reference);
    } else {
      element(name, value, dialect::value);
    }
  }

  /** A resource encoded before in the same version and format. */
  public void encoded(Name name, byte[] resource) {
    out.encoded(name, resource);
  }

  /** Resources contained in another; those that the version cannot say are left out. */
  public void contained(Name name, List<Resource> resources) {
    if (resources.isEmpty()) {
      return;
    }
    Extras outer = extras;
    int array = out.startArray(name);
    for (Resource resource : resources) {
      if (dialect.canContain(resource)) {
        out.startNested(name);
        dialect.contained(resource, this);
        out.endNested(name);
      }
    }
    out.endArray(array);
    extras = outer;
  }

  /** The body of a reference: identical in every version but for the names of types. */
  public static void referenceBody(Reference value, Writer out) {
    out.string(REFERENCE, out.target(value));
    out.string(DISPLAY, value.display());
  }

  private String target(Reference value) {
    if (value.type() == null) {
      return value.uri();
    }
    String type = dialect.typeName(value.type());
    if (type == null) {
      return null;
    }
    String target = type + '/' + value.id();
    return value.versionId() == null ? target : target + "/_history/" + value.versionId();
  }

  void literalOrString(Name name, String value, boolean quoted) {
    if (quoted) {
      string(name, value);
    } else {
      literal(name, value);
    }
  }

  private void literal(Name name, String value) {
    if (extras != null && extrasWriter.primitive(extras, name, value, false)) {
      return;
    }
    if (value != null) {
      out.literal(name, value);
    }
  }

  /** A choice without value may still have an extension that says why. */
  private void absentChoice(Choice choice) {
    if (extras != null) {
      extrasWriter.absentChoice(extras, choice);
    }
  }

  private <T extends Element> void content(T value, Extras own, Body<T> body) {
    extras = own;
    if (own != null) {
      extrasWriter.extensions(own);
    }
    body.write(value, this);
  }

  /** Runs <code>body</code> as the content of an element with those extras. */
  void within(Extras own, Runnable body) {
    Extras outer = extras;
    extras = own;
    if (own != null) {
      extrasWriter.extensions(own);
    }
    body.run();
    extras = outer;
  }
}
