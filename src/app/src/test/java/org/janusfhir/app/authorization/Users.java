package org.janusfhir.app.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Period;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.Store;

/** People who can sign in to a tenant that the tests know. */
@ApplicationScoped
public class Users {
  /** The tenant, in <code>application.properties</code>. */
  public static final String TENANT = "own-clinic";

  public static final String PASSWORD = "sandbox";
  public static final String CLINICIAN = "Practitioner/clinician";
  static final String OTHER_CLINICIAN = "Practitioner/other-clinician";
  static final String PATIENT = "Patient/user-patient";
  static final String OTHER_PATIENT = "Patient/other-patient";
  static final String MOTHER = "RelatedPerson/mother";

  /** Whom nobody else signs in as: after wrong passwords the right one is refused for a while. */
  static final String GUESSED_AT = "Patient/guessed-at";

  @Inject Store store;

  /** Puts them there, if they are not yet. */
  public void exist() {
    store
        .bulkLoad(TENANT)
        .put(
            List.of(
                practitioner("clinician", "Okafor"),
                practitioner("other-clinician", "Lindqvist"),
                patient("user-patient", "Moreau"),
                patient("other-patient", "Castellanos"),
                patient("guessed-at", "Nwosu"),
                relative("mother", null)));
  }

  /**
   * Lets somebody act for {@link #PATIENT}.
   *
   * @param end until when; null for ever
   */
  void relate(String id, String end) {
    store.bulkLoad(TENANT).put(List.of(relative(id, new Period(null, FhirDateTime.of(end), null))));
  }

  private static RelatedPerson relative(String id, Period period) {
    return new RelatedPerson(
        ResourceHead.of(id),
        null,
        Reference.to(ResourceType.PATIENT, "user-patient"),
        null,
        name("Moreau"),
        null,
        null,
        null,
        null,
        null,
        period,
        null);
  }

  private static Practitioner practitioner(String id, String family) {
    return new Practitioner(
        ResourceHead.of(id),
        null,
        true,
        List.of(name(family)),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Patient patient(String id, String family) {
    return new Patient(
        ResourceHead.of(id),
        null,
        true,
        List.of(name(family)),
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
        null,
        null,
        null,
        null);
  }

  private static HumanName name(String family) {
    return new HumanName(null, null, List.of(family), List.of("Sample"), null, null, null, null);
  }
}
