package org.janusfhir.wire;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.Code;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Meta;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Value;

/**
 * What a version's codecs write to: one element a call, in the order of the version, in JSON or
 * XML.
 *
 * <p>An absent or empty value writes nothing, an element that stays empty (or has only an id) is
 * taken back, and ids and extensions (of primitives too) are written without the codec's doing: the
 * writer knows the extras of the element it is in.
 */
public final class Writer {
  private static final Body<Value> COMPLEX_VALUE = (value, out) -> out.dialect.value(value, out);

  private final Format format;
  private final Output out;
  private final Bytes bytes;
  private final Dialect dialect;
  final ElementWriter elements;
  private final ExtrasWriter extrasWriter;
  private final ReferenceWriter references;
  private boolean tellsGaps;

  /** What the address written last begins with, and where it stands. */
  private String addressBase;

  private String addressType;
  private int addressStart;
  private int addressEnd;

  /** A writer of that format and version that appends to <code>bytes</code>. */
  public Writer(Format format, Dialect dialect, Bytes bytes) {
    this.format = format;
    this.out = format == Format.JSON ? new JsonOutput(bytes) : new XmlOutput(bytes);
    this.bytes = bytes;
    this.dialect = dialect;
    this.extrasWriter = new ExtrasWriter(this, out, bytes);
    this.elements =
        new ElementWriter(
            this, out, bytes, extrasWriter, new KnownElements(this, out, bytes, format));
    this.references = new ReferenceWriter(this, out, bytes);
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
    elements.extras = resourceExtras;
    if (resourceExtras != null) {
      extrasWriter.resourceExtensions(resourceExtras);
    }
  }

  /** A string, uri, id, markdown or base64Binary. */
  public void string(Name name, String value) {
    String present = value == null || value.isEmpty() ? null : value;
    if (bare(name, present, true)) {
      out.string(name, present);
    }
  }

  /**
   * Whether a primitive is to be written that is nothing but a value; one that has extras has been
   * written, and who has neither is not asked for.
   */
  private boolean bare(Name name, String value, boolean quoted) {
    Extras extras = elements.extras;
    if ((value == null && extras == null) || elements.drops(name)) {
      return false;
    }
    return (extras == null || !extrasWriter.primitive(extras, name, value, quoted))
        && value != null;
  }

  /** A code whose canonical form is this version's too, or that has been mapped by the codec. */
  public void code(Name name, String value) {
    string(name, value);
  }

  /** A code of a set that this version has exactly as the canonical model has it. */
  public void code(Name name, Code value) {
    string(name, value == null ? null : value.code());
  }

  /**
   * The address of a resource, for an element that is never taken back. That of the next one mostly
   * begins alike, which is then only copied.
   */
  void address(Name name, String base, String type, String id) {
    out.startString(name);
    if (base.equals(addressBase) && type.equals(addressType)) {
      bytes.again(addressStart, addressEnd);
    } else {
      addressStart = bytes.size();
      out.text(base);
      out.text("/");
      out.text(type);
      out.text("/");
      addressEnd = bytes.size();
      addressBase = base;
      addressType = type;
    }
    out.text(id);
    out.endString();
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
    literal(name, value == null ? null : Literals.of(value));
  }

  /** A date, dateTime or instant, as sent. */
  public void dateTime(Name name, FhirDateTime value) {
    String text = value == null ? null : value.text();
    if (bare(name, text, true)) {
      out.ascii(name, text);
    }
  }

  /** A repeating string, uri, code or id; an item that has only extensions is empty. */
  public void strings(Name name, List<String> values) {
    primitives(name, values, true);
  }

  /** A repeating dateTime. */
  public void dateTimes(Name name, List<FhirDateTime> values) {
    if (!values.isEmpty()) {
      strings(name, values.stream().map(FhirDateTime::text).toList());
    }
  }

  /** XHTML content: a string in JSON, itself in XML. */
  public void xhtml(Name name, String div) {
    if (div != null && !elements.drops(name)) {
      out.xhtml(name, div);
    }
  }

  /** The narrative that is made for a resource, if one is. */
  void narrative(Name name, Name status, Name div, NarrativeGenerator maker, Resource resource) {
    if (elements.drops(name)) {
      return;
    }
    int mark = bytes.size();
    out.startObject(name, null);
    out.string(status, NarrativeStatus.GENERATED.code());
    out.startXhtml(div);
    if (maker.write(resource, new XhtmlWriter(bytes, format))) {
      out.endXhtml();
      out.endObject(name);
    } else {
      bytes.truncate(mark);
    }
  }

  /** A complex element. */
  public <T extends Element> void element(Name name, T value, Body<T> body) {
    if (value != null && !elements.drops(name)) {
      elements.one(name, value, body);
    }
  }

  /** A repeating complex element. */
  public <T extends Element> void elements(Name name, List<T> values, Body<T> body) {
    if (!values.isEmpty() && !elements.drops(name)) {
      elements.all(name, values, body);
    }
  }

  /** An element that never has extras of its own: part of a Bundle, outcome or conformance. */
  public <T> void object(Name name, T value, Body<T> body) {
    if (value != null && !elements.drops(name)) {
      elements.one(name, value, null, body);
    }
  }

  /** A repeating element that never has extras of its own. */
  public <T> void objects(Name name, List<T> values, Body<T> body) {
    if (!values.isEmpty() && !elements.drops(name)) {
      elements.objects(name, values, body);
    }
  }

  /**
   * A repeating element that this version wraps: each value is the only child, named <code>inner
   * </code>, of an element named <code>outer</code>.
   */
  public <T extends Element> void wrapped(Name outer, List<T> values, Name inner, Body<T> body) {
    objects(outer, values, (value, writer) -> writer.element(inner, value, body));
  }

  /** What a version that knows only one writes of several: the first, or null. */
  public static <T> T first(List<T> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  /** The first of two lists that a version says as one choice. */
  public static Value first(List<? extends Value> preferred, List<? extends Value> otherwise) {
    return preferred.isEmpty() ? first(otherwise) : preferred.get(0);
  }

  /** A reference; a target that the version cannot name leaves only the display. */
  public void reference(Name name, Reference value) {
    element(name, value, Writer::referenceBody);
  }

  /** A repeating reference. */
  public void references(Name name, List<Reference> values) {
    elements(name, values, Writer::referenceBody);
  }

  /** The body of a reference: identical in every version but for the names of types. */
  public static void referenceBody(Reference value, Writer out) {
    out.references.body(value, out.elements.extras);
  }

  /** A choice element; a type that this version does not allow here writes nothing. */
  public void choice(Choice choice, Value value) {
    if (value != null) {
      Name name = choice.name(value.valueType());
      if (name != null) {
        value(name, value);
      }
    } else if (elements.extras != null) {
      extrasWriter.absentChoice(elements.extras, choice);
    }
  }

  /** A resource encoded before in the same version and format. */
  public void encoded(Name name, byte[] resource) {
    out.encoded(name, resource);
  }

  /** A primitive without a value; <code>why</code> has an extension that says why. */
  public void absent(Name name, Extras why) {
    if (!elements.drops(name)) {
      extrasWriter.primitive(name, null, true, why);
    }
  }

  /**
   * Whether to say that an element is absent which the version does not require but clients count
   * on: in answers from the record. In documents that are compared or read again, what the record
   * does not have stays away.
   */
  public boolean tellsGaps() {
    return tellsGaps;
  }

  /** From now on, {@link #tellsGaps}. */
  void tellGaps() {
    tellsGaps = true;
  }

  /**
   * The reference to the resource that is contained in the place of that element; null if {@link
   * ResourceWriter#contain} has not added one.
   */
  public Reference contained(Element element) {
    return references.contained(element);
  }

  /** Resources contained in another. */
  void contained(Name name, Containment containment) {
    Extras outer = elements.extras;
    ElementFilter outerFilter = elements.filter;
    elements.filter = null;
    references.contained(name, containment);
    elements.extras = outer;
    elements.filter = outerFilter;
  }

  /** Writes only those elements of the resource from now on; null for all. */
  void only(ElementFilter filter) {
    elements.filter = filter;
  }

  /** Makes the primitives' extras of a resource known, without writing its extensions yet. */
  void primitivesOf(Extras resourceExtras) {
    elements.extras = resourceExtras;
  }

  /** The meta element with the store's version and time, both null for a contained resource. */
  void meta(Name name, Meta meta, String versionId, String lastUpdated) {
    elements.meta(name, meta, versionId, lastUpdated);
  }

  /** The id of an element with those extras, which may be null; null if it has none here. */
  String id(Extras extras) {
    return extras == null || !dialect.elementsHaveIds() ? null : extras.id();
  }

  /** A value whose name has been chosen: primitive, reference or complex. */
  void value(Name name, Value value) {
    if (value instanceof Primitive primitive) {
      literalOrString(name, primitive.text(), Literals.quoted(primitive.valueType()));
    } else if (value instanceof Reference reference) {
      reference(name, reference);
    } else {
      element(name, value, COMPLEX_VALUE);
    }
  }

  /** A repeating primitive of any type; <code>quoted</code> is its form in JSON. */
  void primitives(Name name, List<String> values, boolean quoted) {
    Extras extras = elements.extras;
    if (values.isEmpty()
        || elements.drops(name)
        || (extras != null && extrasWriter.primitives(extras, name, values, quoted))) {
      return;
    }
    elements.primitives(name, values, quoted);
  }

  /** A primitive whose form in JSON was recorded. */
  void literalOrString(Name name, String value, boolean quoted) {
    if (quoted || value == null || !Literals.valid(value)) {
      string(name, value);
    } else {
      literal(name, value);
    }
  }

  private void literal(Name name, String value) {
    if (bare(name, value, false)) {
      out.literal(name, value);
    }
  }
}
