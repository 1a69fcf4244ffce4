package org.janusfhir.hapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.read.SourceElement;

/** An element of a structure that HAPI has parsed, whichever of its models it belongs to. */
final class HapiElement implements SourceElement {
  private final Reading reading;
  private final IBase element;
  private final Place place;
  private final Shape shape;
  private final BitSet read = new BitSet();
  private final PrimitiveExtras primitives;

  /** An element at that path. */
  HapiElement(Reading reading, IBase element, String path) {
    this(reading, element, Place.of(path));
  }

  private HapiElement(Reading reading, IBase element, Place place) {
    this.reading = reading;
    this.element = element;
    this.place = place;
    shape = reading.shapes().of(element);
    primitives = new PrimitiveExtras(reading);
  }

  /** The path of this element, for people. */
  String path() {
    return place.toString();
  }

  /** What HAPI has in a child. */
  List<IBase> values(String childName) {
    return values(shape.get(childName));
  }

  /** Whether elements of this type have such a child at all. */
  boolean has(Name child) {
    return shape.find(child.text()) != null;
  }

  @Override
  public String string(Name child) {
    IBase value = first(shape.get(child.text()));
    return value == null ? null : text(child.key(), (IPrimitiveType<?>) value, child.text());
  }

  @Override
  public <E> E code(Name child, Function<String, E> toCanonical) {
    String code = string(child);
    if (code == null) {
      return null;
    }
    E canonical = toCanonical.apply(code);
    if (canonical == null) {
      reading.error(
          IssueCode.CODE_INVALID,
          AllowedCodes.refusal(code, shape.get(child.text()).definition()),
          pathOf(child.text()));
    }
    return canonical;
  }

  @Override
  public Boolean bool(Name child) {
    return converted(child, Boolean::valueOf);
  }

  @Override
  public Integer integer(Name child) {
    return converted(child, Integer::valueOf);
  }

  @Override
  public BigDecimal decimal(Name child) {
    return converted(child, BigDecimal::new);
  }

  @Override
  public FhirDateTime dateTime(Name child) {
    return converted(child, FhirDateTime::of);
  }

  @Override
  public List<String> strings(Name child) {
    List<IBase> values = values(shape.get(child.text()));
    if (values.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(values.size());
    for (IBase value : values) {
      String text =
          text(Extras.item(child.key(), texts.size()), (IPrimitiveType<?>) value, child.text());
      texts.add(text == null ? "" : text);
    }
    return texts;
  }

  @Override
  public List<FhirDateTime> dateTimes(Name child) {
    List<FhirDateTime> times = new ArrayList<>();
    for (String text : strings(child)) {
      if (text.isEmpty()) {
        reading.warning(IssueCode.NOT_SUPPORTED, "a time without value", pathOf(child.text()));
      } else {
        times.add(converted(child, text, FhirDateTime::of));
      }
    }
    times.removeIf(Objects::isNull);
    return times;
  }

  @Override
  public <T> T element(Name child, Function<SourceElement, T> body) {
    IBase value = first(shape.get(child.text()));
    return value == null ? null : body.apply(child(value, child.text(), -1));
  }

  @Override
  public <T> List<T> elements(Name child, Function<SourceElement, T> body) {
    List<IBase> values = values(shape.get(child.text()));
    List<T> elements = new ArrayList<>(values.size());
    for (IBase value : values) {
      elements.add(body.apply(child(value, child.text(), elements.size())));
    }
    return elements;
  }

  @Override
  public Value choice(Choice choice) {
    Shape.Child child = shape.get(choice.text());
    IBase value = first(child);
    if (value == null) {
      return null;
    }
    String fullName = child.nameOf(value);
    ValueType type = fullName == null ? null : choice.types().get(fullName);
    if (type == null) {
      reading.error(
          IssueCode.STRUCTURE,
          "a value of this type is not allowed here, only " + choice.types().keySet(),
          pathOf(fullName == null ? choice.text() : fullName));
      return null;
    }
    if (value instanceof IPrimitiveType<?> primitive) {
      String text = text(choice.name(type).key(), primitive, fullName);
      return text == null ? null : Primitive.of(type, text);
    }
    return child(value, fullName, -1).asValue(type);
  }

  @Override
  public Reference reference(Name child) {
    return element(child, HapiElement::referenceOf);
  }

  @Override
  public List<Reference> references(Name child) {
    return elements(child, HapiElement::referenceOf);
  }

  @Override
  public Extras extras() {
    for (Shape.Child child : shape.children()) {
      if (!read.get(child.index())) {
        reportUnread(child);
      }
    }
    return ElementExtras.of(reading, element, primitives.byKey(), this::path);
  }

  /** This element, which is of that complex type. */
  Value asValue(ValueType type) {
    return type == ValueType.REFERENCE ? asReference() : reading.values().read(type, this);
  }

  /** This element, which is a reference, in canonical form. */
  Reference asReference() {
    return reading.references().read(this);
  }

  private HapiElement child(IBase value, String name, int index) {
    return new HapiElement(reading, value, new Place(place, name, index));
  }

  private static Reference referenceOf(SourceElement element) {
    return ((HapiElement) element).asReference();
  }

  private void reportUnread(Shape.Child child) {
    for (IBase value : child.values(element)) {
      if (!value.isEmpty()) {
        reading.warning(
            IssueCode.NOT_SUPPORTED, "this element is not kept", pathOf(child.nameOf(value)));
        return;
      }
    }
  }

  private List<IBase> values(Shape.Child child) {
    read.set(child.index());
    return child.values(element);
  }

  private IBase first(Shape.Child child) {
    List<IBase> values = values(child);
    return values.isEmpty() ? null : values.get(0);
  }

  private String text(String key, IPrimitiveType<?> primitive, String childName) {
    return primitives.text(key, primitive, () -> pathOf(childName));
  }

  private <T> T converted(Name child, Function<String, T> conversion) {
    String text = string(child);
    return text == null ? null : converted(child, text, conversion);
  }

  private <T> T converted(Name child, String text, Function<String, T> conversion) {
    try {
      return conversion.apply(text);
    } catch (IllegalArgumentException e) {
      reading.error(IssueCode.VALUE, e.getMessage(), pathOf(child.text()));
      return null;
    }
  }

  private String pathOf(String child) {
    return path() + '.' + child;
  }
}
