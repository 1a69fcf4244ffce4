package org.janusfhir.server;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.Interactions;
import org.janusfhir.server.patient.AutogenCcd;
import org.janusfhir.server.patient.DocRef;
import org.janusfhir.server.patient.Everything;
import org.janusfhir.server.search.InteractionPages;
import org.janusfhir.server.version.EncodedResources;

/** The operations about all of a patient, put together. */
@Singleton
public class PatientOperations {
  private final Everything everything;
  private final DocRef docRef;
  private final AutogenCcd autogenCcd;

  /** Operations with these. */
  @Inject
  public PatientOperations(
      EncodedResources encoded,
      InteractionPages pages,
      ServiceRoot roots,
      JanusConfiguration configuration) {
    InstantSource clock = InstantSource.system();
    everything = new Everything(encoded, pages, roots, clock);
    docRef = new DocRef(roots, clock);
    autogenCcd = new AutogenCcd(roots, clock, configuration.limits().documentResources());
  }

  void addTo(Interactions interactions) {
    interactions
        .operation("Patient/*/$everything", everything)
        .operation("DocumentReference/$docref", docRef)
        .operation(AutogenCcd.PLACE, autogenCcd);
  }
}
