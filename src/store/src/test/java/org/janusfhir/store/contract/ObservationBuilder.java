package org.janusfhir.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;

/** An observation of which a test says only what it is about. */
public final class ObservationBuilder {
  /** The system of all codes. */
  public static final String SYSTEM = "http://loinc.org";

  private final String id;
  private final List<Observation.Component> components = new ArrayList<>();
  private final List<Reference> performers = new ArrayList<>();
  private ObservationStatus status = ObservationStatus.FINAL;
  private CodeableConcept code;
  private Reference subject;
  private Value effective;
  private Value value;

  /** With that id, final, and nothing else. */
  public ObservationBuilder(String id) {
    this.id = id;
  }

  /** Its status. */
  public ObservationBuilder status(ObservationStatus of) {
    status = of;
    return this;
  }

  /** Its code: a text, or null, and codings. */
  public ObservationBuilder code(String text, String... codes) {
    code = concept(text, codes);
    return this;
  }

  /** Whom it is about. */
  public ObservationBuilder subject(Reference of) {
    subject = of;
    return this;
  }

  /** When it was true. */
  public ObservationBuilder effective(Value time) {
    effective = time;
    return this;
  }

  /** One more who made it. */
  public ObservationBuilder performer(Reference by) {
    performers.add(by);
    return this;
  }

  /** Its value. */
  public ObservationBuilder value(Value of) {
    value = of;
    return this;
  }

  /** One more component. */
  public ObservationBuilder component(Quantity of, String... codes) {
    components.add(new Observation.Component(concept(null, codes), of, null, null, null));
    return this;
  }

  /** What was said. */
  public Observation build() {
    return new Observation(
        ResourceHead.of(id),
        null,
        status,
        null,
        code,
        subject,
        null,
        effective,
        null,
        performers,
        value,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        components,
        null,
        null);
  }

  private static CodeableConcept concept(String text, String... codes) {
    List<Coding> codings =
        Stream.of(codes).map(c -> new Coding(SYSTEM, null, c, null, null, null)).toList();
    return new CodeableConcept(codings, text, null);
  }
}
