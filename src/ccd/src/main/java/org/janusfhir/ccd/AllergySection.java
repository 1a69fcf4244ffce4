package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyCriticality;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.ReactionSeverity;

/** Allergies and intolerances: a concern act with an allergy observation for each. */
final class AllergySection {
  /**
   * An allergy.
   *
   * @param concernId of the act that tracks it
   * @param status of that act
   * @param tracked since when it is a concern
   * @param id of the observation
   * @param negated whether the patient does not have it
   * @param textId the row that tells of it
   * @param time when the patient had or has it
   * @param type the kind of propensity
   * @param substance what the patient is allergic to
   * @param criticality null if unknown
   * @param reactions never null
   * @param author may be null
   */
  record Entry(
      Ii concernId,
      String status,
      Interval tracked,
      Ii id,
      boolean negated,
      String textId,
      Interval time,
      Cd type,
      Cd substance,
      Cd criticality,
      List<Reaction> reactions,
      Author author) {}

  /**
   * A manifestation of a reaction.
   *
   * @param severity null if unknown
   */
  record Reaction(Ii id, Interval time, Cd manifestation, Cd severity) {}

  /** Concepts that say there is no allergy, and to what kind of substance. */
  private static final Map<String, Cd> NONE_KNOWN =
      Map.of(
          "716186003", snomed("419199007", "Allergy to substance"),
          "160244002", snomed("419199007", "Allergy to substance"),
          "409137002", snomed("416098002", "Drug allergy"),
          "429625007", snomed("414285001", "Food allergy"),
          "428607008", snomed("419199007", "Allergy to substance"));

  private final Chart chart;
  private final Section.Builder<Entry> section =
      Section.of(SectionKind.ALLERGIES, "Substance", "Reactions", "Criticality", "Status", "Onset");

  private AllergySection(Chart chart) {
    this.chart = chart;
  }

  static Section<Entry> of(Chart chart) {
    AllergySection made = new AllergySection(chart);
    chart.latestFirst(AllergyIntolerance.class, AllergySection::time).stream()
        .filter(a -> a.verificationStatus() != AllergyVerificationStatus.ENTERED_IN_ERROR)
        .forEach(made::add);
    return made.section.build();
  }

  private static FhirDateTime time(AllergyIntolerance allergy) {
    return allergy.recordedDate() == null ? allergy.onset() : allergy.recordedDate();
  }

  private void add(AllergyIntolerance allergy) {
    boolean refuted = allergy.verificationStatus() == AllergyVerificationStatus.REFUTED;
    Cd none = noneKnown(allergy.code());
    boolean over =
        allergy.clinicalStatus() != null
            && allergy.clinicalStatus() != AllergyClinicalStatus.ACTIVE;
    String row =
        section.row(
            Cd.label(allergy.code()),
            reactions(allergy),
            allergy.criticality() == null ? null : allergy.criticality().code(),
            refuted
                ? "refuted"
                : allergy.clinicalStatus() == null ? null : allergy.clinicalStatus().code(),
            allergy.onset() == null ? null : allergy.onset().text());
    Interval tracked = Interval.since(time(allergy));
    Interval time = Interval.since(allergy.onset());
    section.entry(
        new Entry(
            chart.id(allergy, "/concern"),
            over ? "completed" : "active",
            over ? tracked.over() : tracked,
            chart.id(allergy),
            refuted || none != null,
            row,
            over ? time.over() : time,
            none == null ? type(allergy) : none,
            none == null ? substance(allergy.code()) : Cd.nullFlavor("NA"),
            criticality(allergy.criticality()),
            entries(allergy),
            chart.author(
                allergy.asserter() == null ? allergy.recorder() : allergy.asserter(),
                allergy.recordedDate(),
                allergy)));
  }

  private static Cd substance(CodeableConcept code) {
    return Cd.of(code, CodeSystem.RXNORM, CodeSystem.UNII, CodeSystem.SNOMED, CodeSystem.NDF_RT);
  }

  private List<Reaction> entries(AllergyIntolerance allergy) {
    List<Reaction> all = new ArrayList<>();
    for (AllergyIntolerance.Reaction reaction : allergy.reaction()) {
      List<Cd> manifestations =
          reaction.manifestation().isEmpty()
              ? List.of(Cd.text(reaction.description()))
              : reaction.manifestation().stream().map(c -> Cd.of(c, CodeSystem.SNOMED)).toList();
      for (Cd manifestation : manifestations) {
        all.add(
            new Reaction(
                chart.id(allergy, "/reaction-" + (all.size() + 1)),
                Interval.since(reaction.onset()),
                manifestation,
                severity(reaction.severity())));
      }
    }
    return List.copyOf(all);
  }

  private static String reactions(AllergyIntolerance allergy) {
    return allergy.reaction().stream()
        .map(
            reaction ->
                reaction.manifestation().isEmpty()
                    ? reaction.description()
                    : reaction.manifestation().stream()
                        .map(Cd::label)
                        .collect(Collectors.joining(", ")))
        .filter(text -> text != null)
        .collect(Collectors.joining("; "));
  }

  private static Cd noneKnown(CodeableConcept code) {
    if (code == null) {
      return null;
    }
    for (Coding coding : code.coding()) {
      if (CodeSystem.SNOMED.equals(CodeSystem.of(coding)) && coding.code() != null) {
        Cd none = NONE_KNOWN.get(coding.code());
        if (none != null) {
          return none;
        }
      }
    }
    return null;
  }

  private static Cd type(AllergyIntolerance allergy) {
    AllergyCategory category = allergy.category().isEmpty() ? null : allergy.category().get(0);
    boolean food = category == AllergyCategory.FOOD;
    boolean drug = category == AllergyCategory.MEDICATION;
    if (allergy.type() == AllergyType.ALLERGY) {
      return drug
          ? snomed("416098002", "Drug allergy")
          : food
              ? snomed("414285001", "Food allergy")
              : snomed("419199007", "Allergy to substance");
    }
    if (allergy.type() == AllergyType.INTOLERANCE && (food || drug)) {
      return drug
          ? snomed("59037007", "Drug intolerance")
          : snomed("235719002", "Food intolerance");
    }
    return drug
        ? snomed("419511003", "Propensity to adverse reactions to drug")
        : food
            ? snomed("418471000", "Propensity to adverse reactions to food")
            : snomed("418038007", "Propensity to adverse reactions to substance");
  }

  private static Cd severity(ReactionSeverity severity) {
    if (severity == null) {
      return null;
    }
    return switch (severity) {
      case MILD -> snomed("255604002", "Mild");
      case MODERATE -> snomed("6736007", "Moderate");
      case SEVERE -> snomed("24484000", "Severe");
    };
  }

  private static Cd criticality(AllergyCriticality criticality) {
    if (criticality == null) {
      return null;
    }
    return switch (criticality) {
      case LOW -> Cd.of("CRITL", CodeSystem.CRITICALITY, "Low criticality");
      case HIGH -> Cd.of("CRITH", CodeSystem.CRITICALITY, "High criticality");
      case UNABLE_TO_ASSESS ->
          Cd.of("CRITU", CodeSystem.CRITICALITY, "Unable to assess criticality");
    };
  }

  private static Cd snomed(String code, String display) {
    return Cd.of(code, CodeSystem.SNOMED, display);
  }
}
