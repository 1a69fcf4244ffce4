package org.janusfhir.ccd;

import java.util.List;
import java.util.stream.Collectors;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.Period;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;

/** Medications: an activity for each order and each statement. Only the first dosage is coded. */
final class MedicationSection {
  /**
   * A medication.
   *
   * @param mood INT for an order, EVN for what was or is taken
   * @param negated whether it is not taken
   * @param textId the row that tells of it
   * @param time when it is to be or was taken
   * @param frequency may be null
   * @param given how it is taken
   * @param product never null
   * @param sigId the cell with the words of the prescription; null if there are none
   * @param author may be null
   */
  record Entry(
      Ii id,
      String mood,
      boolean negated,
      String textId,
      String status,
      Interval time,
      Frequency frequency,
      Administration given,
      Cd product,
      String sigId,
      List<Indication> indications,
      Author author) {}

  private static final int SIG_COLUMN = 2;

  private final Chart chart;
  private final Section.Builder<Entry> section =
      Section.of(SectionKind.MEDICATIONS, "Medication", "Directions", "Status", "Time", "Reason");

  private MedicationSection(Chart chart) {
    this.chart = chart;
  }

  static Section<Entry> of(Chart chart) {
    MedicationSection made = new MedicationSection(chart);
    chart.latestFirst(MedicationRequest.class, MedicationRequest::authoredOn).stream()
        .filter(r -> r.status() != MedicationRequestStatus.ENTERED_IN_ERROR)
        .filter(r -> r.status() != MedicationRequestStatus.DRAFT)
        .forEach(made::add);
    chart.latestFirst(MedicationStatement.class, s -> Interval.first(s.effective())).stream()
        .filter(s -> s.status() != MedicationStatementStatus.ENTERED_IN_ERROR)
        .forEach(made::add);
    return made.section.build();
  }

  private void add(MedicationRequest request) {
    List<Indication> reasons =
        Indication.of(request, request.reasonCode(), request.reasonReference(), chart);
    Interval time = time(request);
    Cd product = product(request.medication(), request);
    String status = status(request.status());
    String row =
        row(
            product,
            request.dosageInstruction(),
            request.status() == null ? null : request.status().code(),
            Label.text(request.authoredOn()),
            reasons);
    section.entry(
        entry(
            request,
            "INT",
            false,
            row,
            status,
            time,
            request.dosageInstruction(),
            product,
            reasons,
            chart.author(request.requester(), request.authoredOn(), request)));
  }

  private void add(MedicationStatement statement) {
    List<Indication> reasons =
        Indication.of(statement, statement.reasonCode(), statement.reasonReference(), chart);
    boolean notTaken = Boolean.TRUE.equals(statement.wasNotTaken());
    boolean intended = statement.status() == MedicationStatementStatus.INTENDED;
    boolean completed = statement.status() == MedicationStatementStatus.COMPLETED;
    Cd product = product(statement.medication(), statement);
    String said = statement.status() == null ? null : statement.status().code();
    String row =
        row(
            product,
            statement.dosage(),
            notTaken ? "not taken" : said,
            Label.of(statement.effective()),
            reasons);
    section.entry(
        entry(
            statement,
            intended ? "INT" : "EVN",
            notTaken,
            row,
            completed ? "completed" : "active",
            Interval.of(statement.effective()),
            statement.dosage(),
            product,
            reasons,
            chart.author(statement.informationSource(), statement.dateAsserted(), statement)));
  }

  private Entry entry(
      Resource resource,
      String mood,
      boolean negated,
      String row,
      String status,
      Interval time,
      List<Dosage> dosages,
      Cd product,
      List<Indication> reasons,
      Author author) {
    Dosage first = dosages.isEmpty() ? null : dosages.get(0);
    return new Entry(
        chart.id(resource),
        mood,
        negated,
        row,
        status,
        time,
        first == null ? null : Frequency.of(Timing.of(first.timing())),
        Administration.of(first),
        product,
        directions(dosages) == null ? null : row + '-' + SIG_COLUMN,
        reasons,
        author);
  }

  private String row(
      Cd product, List<Dosage> dosages, String status, String time, List<Indication> reasons) {
    return section.row(
        product.originalText(), directions(dosages), status, time, Indication.label(reasons));
  }

  private static String directions(List<Dosage> dosages) {
    return XmlText.of(
        dosages.stream()
            .map(Administration::label)
            .filter(label -> label != null)
            .collect(Collectors.joining("; ")));
  }

  private Cd product(Value medication, Resource from) {
    if (medication instanceof CodeableConcept concept) {
      return Cd.of(concept, CodeSystem.RXNORM);
    }
    if (medication instanceof Reference reference) {
      Medication found = chart.resolve(Medication.class, reference, from);
      if (found == null) {
        return Cd.text(reference.display());
      }
      return found.code() == null
          ? Cd.text(found.name() == null ? reference.display() : found.name())
          : Cd.of(found.code(), CodeSystem.RXNORM);
    }
    return Cd.nullFlavor(Cd.UNKNOWN);
  }

  /** The period of the first dosage, else that of the dispense, else from the order to its end. */
  private static Interval time(MedicationRequest request) {
    for (Dosage dosage : request.dosageInstruction()) {
      Interval taken = Interval.of(Timing.of(dosage.timing()));
      if (taken.known()) {
        return taken;
      }
    }
    Period validity =
        request.dispenseRequest() == null ? null : request.dispenseRequest().validityPeriod();
    FhirDateTime end = request.dateEnded();
    return validity == null
        ? Interval.between(request.authoredOn(), end)
        : Interval.between(validity.start(), end == null ? validity.end() : end);
  }

  private static String status(MedicationRequestStatus status) {
    if (status == null) {
      return "active";
    }
    return switch (status) {
      case ON_HOLD -> "suspended";
      case COMPLETED -> "completed";
      case STOPPED, SUPERSEDED -> "aborted";
      case ACTIVE, DRAFT, ENTERED_IN_ERROR -> "active";
    };
  }
}
