package org.janusfhir.ccd;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/**
 * How a substance is given. Any component may be null.
 *
 * @param route how it enters the body
 * @param site where it enters the body
 * @param dose of each administration
 * @param rate a value with a unit
 * @param most the highest dose
 * @param mostPer the time for which it is meant
 * @param precondition under which it is given
 */
record Administration(
    Cd route, Cd site, Amount dose, Amount rate, Amount most, Amount mostPer, Cd precondition) {
  static final Administration UNKNOWN =
      new Administration(null, null, null, null, null, null, null);

  static Administration of(Dosage dosage) {
    if (dosage == null) {
      return UNKNOWN;
    }
    Ratio most = dosage.maxDosePerPeriod();
    boolean limited =
        most != null
            && Amount.exact(most.numerator()) != null
            && Amount.exact(most.denominator()) != null;
    return new Administration(
        route(dosage.route()),
        site(Value.as(CodeableConcept.class, dosage.site())),
        Amount.of(dosage.dose()),
        rate(dosage.rate()),
        limited ? Amount.exact(most.numerator()) : null,
        limited ? Amount.exact(most.denominator()) : null,
        precondition(dosage.asNeeded()));
  }

  static Administration of(CodeableConcept route, CodeableConcept site, Quantity dose) {
    return new Administration(route(route), site(site), Amount.of(dose), null, null, null, null);
  }

  /** As people read it: the words of the prescription, or else what its parts say. */
  static String label(Dosage dosage) {
    if (XmlText.of(dosage.text()) != null) {
      return dosage.text();
    }
    boolean asNeeded = dosage.asNeeded() instanceof Primitive said && said.text().equals("true");
    return Label.join(
        ", ",
        Label.of(dosage.dose()),
        Label.of(dosage.rate()),
        Label.of(dosage.timing()),
        Cd.label(dosage.route()),
        dosage.site() instanceof Reference site ? site.display() : Label.of(dosage.site()),
        asNeeded ? "as needed" : null,
        dosage.asNeeded() instanceof CodeableConcept reason
            ? "as needed for " + Cd.label(reason)
            : null);
  }

  private static Cd route(CodeableConcept route) {
    return route == null ? null : Cd.of(route, CodeSystem.NCIT);
  }

  private static Cd site(CodeableConcept site) {
    return site == null ? null : Cd.of(site, CodeSystem.SNOMED);
  }

  /** A rate per one unit of time becomes a quantity; another cannot be said in an entry. */
  private static Amount rate(Value rate) {
    if (rate instanceof Quantity quantity) {
      return Amount.exact(quantity);
    }
    if (rate instanceof Ratio ratio) {
      Amount amount = Amount.exact(ratio.numerator());
      Amount per = Amount.exact(ratio.denominator());
      return amount == null || per == null || !per.value().equals("1")
          ? null
          : new Amount(amount.value(), amount.unit() + '/' + per.unit(), null, true, null, true);
    }
    return null;
  }

  private static Cd precondition(Value asNeeded) {
    if (asNeeded instanceof CodeableConcept reason) {
      return Cd.of(reason, CodeSystem.SNOMED);
    }
    return asNeeded instanceof Primitive said
            && said.valueType() == ValueType.BOOLEAN
            && said.text().equals("true")
        ? Cd.nullFlavor(Cd.UNKNOWN)
        : null;
  }
}
