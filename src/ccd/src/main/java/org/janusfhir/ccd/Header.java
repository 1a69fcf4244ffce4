package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Patient;

/**
 * The US Realm Header.
 *
 * @param id of the document
 * @param made when it was made, as HL7 writes it
 * @param root of the ids of this tenant
 * @param custodian may be null
 * @param period of care the document is about
 * @param ids of the patient, never empty
 * @param birthTime as HL7 writes it; null if unknown
 * @param maritalStatus null if unknown
 * @param languages never null
 * @param provider the organization that keeps the patient; may be null
 * @param practitioners in charge of the patient, never null
 */
record Header(
    String id,
    String made,
    String root,
    String custodian,
    Interval period,
    List<Ii> ids,
    PersonName name,
    List<PostalAddress> addresses,
    List<Telecom> telecoms,
    Cd gender,
    String birthTime,
    Cd maritalStatus,
    Cd race,
    Cd ethnicity,
    List<Language> languages,
    Party provider,
    List<Party> practitioners) {

  private static final String BIRTH_TIME =
      "http://hl7.org/fhir/StructureDefinition/patient-birthTime";

  /**
   * A language the patient speaks.
   *
   * @param code a BCP 47 tag, never null
   * @param preferred null if unknown
   */
  record Language(String code, Boolean preferred) {}

  static Header of(Patient patient, Chart chart, DocumentFacts facts) {
    Party provider = chart.party(patient.managingOrganization(), patient);
    return new Header(
        facts.id().toString(),
        Interval.ts(facts.madeMillis()),
        facts.custodianRoot(),
        XmlText.of(facts.custodianName()),
        period(patient, facts),
        Party.ids(chart.id(patient), patient.identifier()),
        PersonName.best(patient.name()),
        PostalAddress.of(patient.address()),
        Telecom.of(patient.telecom()),
        gender(patient.gender()),
        birthTime(patient),
        patient.maritalStatus() == null
            ? null
            : Cd.of(patient.maritalStatus(), CodeSystem.MARITAL_STATUS),
        extension(patient, "race"),
        extension(patient, "ethnicity"),
        languages(patient),
        provider == null || provider.person() != null ? null : provider,
        chart.parties(patient.generalPractitioner(), patient).stream()
            .filter(party -> party.person() != null)
            .toList());
  }

  /** Without limits the document is about the time from birth to now. */
  private static Interval period(Patient patient, DocumentFacts facts) {
    return new Interval(
        null,
        Interval.ts(facts.start() == null ? patient.birthDate() : facts.start()),
        facts.end() == null ? Interval.ts(facts.madeMillis()) : Interval.ts(facts.end()),
        true);
  }

  /** The time of birth, where an extension of the date gives it, else the date. */
  private static String birthTime(Patient patient) {
    Extras date = patient.extras() == null ? null : patient.extras().primitives().get("birthDate");
    if (date != null) {
      for (Extension extension : date.extension()) {
        if (extension.url().equals(BIRTH_TIME) && Interval.time(extension.value()) != null) {
          return Interval.ts(Interval.time(extension.value()));
        }
      }
    }
    return Interval.ts(patient.birthDate());
  }

  private static Cd gender(AdministrativeGender gender) {
    if (gender == null) {
      return Cd.nullFlavor(Cd.UNKNOWN);
    }
    return switch (gender) {
      case MALE -> Cd.of("M", CodeSystem.GENDER, "Male");
      case FEMALE -> Cd.of("F", CodeSystem.GENDER, "Female");
      case OTHER -> Cd.of("UN", CodeSystem.GENDER, "Undifferentiated");
      case UNKNOWN -> Cd.nullFlavor(Cd.UNKNOWN);
    };
  }

  /** Race or ethnicity as one of the guides for the United States extends a patient with it. */
  private static Cd extension(Patient patient, String what) {
    for (Extension extension : extensions(patient)) {
      if (extension.url().toLowerCase(Locale.ROOT).endsWith('-' + what)) {
        Cd code = code(extension);
        if (code != null) {
          return code;
        }
      }
    }
    return Cd.nullFlavor(Cd.UNKNOWN);
  }

  private static Cd code(Extension extension) {
    if (extension.value() instanceof CodeableConcept concept) {
      return Cd.of(concept, CodeSystem.RACE_AND_ETHNICITY);
    }
    for (Extension part : extensions(extension)) {
      if (part.url().equals("ombCategory") && part.value() instanceof Coding coding) {
        return Cd.of(
            new CodeableConcept(List.of(coding), null, null), CodeSystem.RACE_AND_ETHNICITY);
      }
    }
    return null;
  }

  private static List<Extension> extensions(Element element) {
    return element.extras() == null ? List.of() : element.extras().extension();
  }

  private static List<Language> languages(Patient patient) {
    List<Language> languages = new ArrayList<>();
    for (Patient.Communication communication : patient.communication()) {
      CodeableConcept language = communication.language();
      String code =
          language == null
              ? null
              : language.coding().stream()
                  .map(coding -> XmlText.code(coding.code()))
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
      if (code != null) {
        languages.add(new Language(code, communication.preferred()));
      }
    }
    return List.copyOf(languages);
  }
}
