package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.LinkType;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.RelatedPerson;

/** Patients, those who care for them and those who are related to them. */
final class People {
  private People() {}

  static void patient(Patient patient, Narration out) {
    Contacts.names(patient.name(), out);
    bornAs(patient.gender(), patient.birthDate(), out);
    out.row("Died").happened(patient.deceased());
    if (patient.animal() != null) {
      out.row("Animal").concept(patient.animal().species());
      out.and().concept(patient.animal().breed());
    }
    out.identifiers(patient.identifier());
    Contacts.rows(patient.address(), patient.telecom(), out);
    out.row("Record").flag(inactive(patient.active()), "not in use");
    for (int i = 0; i < patient.link().size(); i++) {
      if (patient.link().get(i).type() == LinkType.REPLACE) {
        out.and().text("replaced by another");
        out.and(" ").reference(patient.link().get(i).other());
      }
    }
  }

  static void person(Person person, Narration out) {
    Contacts.names(person.name(), out);
    bornAs(person.gender(), person.birthDate(), out);
    out.identifiers(person.identifier());
    Contacts.rows(person.address(), person.telecom(), out);
    out.row("Record").flag(inactive(person.active()), "not in use");
  }

  static void relatedPerson(RelatedPerson person, Narration out) {
    Contacts.name(person.name(), out);
    out.row("Relationship").concept(person.relationship());
    out.row("Patient").reference(person.patient());
    bornAs(person.gender(), person.birthDate(), out);
    out.row("Period").period(person.period());
    out.identifiers(person.identifier());
    Contacts.rows(person.address(), person.telecom(), out);
  }

  static void practitioner(Practitioner practitioner, Narration out) {
    Contacts.names(practitioner.name(), out);
    List<Practitioner.Role> roles = practitioner.role();
    for (int i = 0; i < roles.size(); i++) {
      Practitioner.Role role = roles.get(i);
      out.row("Role").concept(role.code());
      out.and().concepts(role.specialty());
      out.and().reference(role.organization());
    }
    out.row("Qualification");
    for (int i = 0; i < practitioner.qualification().size(); i++) {
      out.and().concept(practitioner.qualification().get(i).code());
    }
    bornAs(practitioner.gender(), practitioner.birthDate(), out);
    out.identifiers(practitioner.identifier());
    Contacts.rows(practitioner.address(), practitioner.telecom(), out);
    out.row("Record").flag(inactive(practitioner.active()), "not in use");
  }

  private static void bornAs(AdministrativeGender gender, FhirDateTime date, Narration out) {
    out.row("Gender").code(gender);
    out.row("Born").date(date);
  }

  private static Boolean inactive(Boolean active) {
    return active == null ? null : !active;
  }
}
