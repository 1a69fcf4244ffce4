package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Immunizations given and not given. */
final class ImmunizationExamples {
  private ImmunizationExamples() {}

  static List<Resource> all() {
    return List.of(given(), notGiven());
  }

  private static Immunization given() {
    return new Immunization(
        ResourceHead.of("immunization-1"),
        List.of(identifier("IMM-1")),
        MedicationAdministrationStatus.COMPLETED,
        date("2013-01-10"),
        concept("http://hl7.org/fhir/sid/cvx", "88", "Influenza"),
        patient(),
        false,
        false,
        practitioner(),
        practitioner(),
        encounter(),
        organization(),
        to(ResourceType.LOCATION, "location-1"),
        "AAJN11K",
        date("2015-02-15"),
        concept("http://hl7.org/fhir/v3/ActSite", "LA", "left arm"),
        concept("http://hl7.org/fhir/v3/RouteOfAdministration", "IM", "Injection, intramuscular"),
        quantity("5", "mg"),
        List.of(note("No fever before")),
        new Immunization.Explanation(
            List.of(snomed("429060002", "Procedure to meet occupational requirement")), null, null),
        List.of(
            new Immunization.Reaction(
                date("2013-01-11"), to(ResourceType.OBSERVATION, "observation-1"), true, null)),
        List.of(
            new Immunization.VaccinationProtocol(
                1,
                "Vaccination protocol sequence 1",
                organization(),
                "Influenza",
                2,
                List.of(snomed("1857005", "Gestational rubella syndrome"), text("Influenza")),
                concept("http://hl7.org/fhir/vaccination-protocol-dose-status", "count", "Counts"),
                text("Given in time"),
                null)),
        extras("immunization", string("extension")));
  }

  /** Without a time, as the standard allows since 1.0. */
  private static Immunization notGiven() {
    return new Immunization(
        ResourceHead.of("immunization-2"),
        null,
        MedicationAdministrationStatus.COMPLETED,
        null,
        concept("http://hl7.org/fhir/sid/cvx", "03", "MMR"),
        patient(),
        true,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Immunization.Explanation(null, List.of(text("Refused")), null),
        null,
        null,
        null);
  }
}
