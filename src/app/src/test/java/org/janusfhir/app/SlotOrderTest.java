package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order slots come, in every version of the application. */
@QuarkusTest
class SlotOrderTest {
  private static final String SEARCH = "Slot?start=2031-05-01";

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;

  @BeforeEach
  void load() {
    store
        .bulkLoad(Clinic.OPEN)
        .put(
            List.of(
                slot("s1", 10, "Audiology", "Annex"),
                slot("s2", 9, "Oncology", "North"),
                slot("s3", 9, "Oncology", "Annex"),
                slot("s4", 9, "cardiology", "North"),
                slot("s5", 9, null, "Annex")));
  }

  @Test
  void slotsComeByStartThenTypeThenLocation() {
    for (FhirVersion version : versions) {
      for (int size : List.of(1, 2, 50)) {
        assertThat(ids(version, size))
            .as(version.id() + ' ' + size)
            .containsExactly("s4", "s3", "s2", "s5", "s1");
      }
    }
  }

  private static List<String> ids(FhirVersion version, int size) {
    List<String> ids = new ArrayList<>();
    JsonObject bundle = Queries.search(version, SEARCH + "&_count=" + size);
    while (bundle != null) {
      ids.addAll(Queries.ids(bundle));
      String next = Queries.link(bundle, "next");
      bundle = next == null ? null : new JsonObject(given().get(next).asString());
    }
    return ids;
  }

  private static Slot slot(String id, int hour, String type, String location) {
    Coding coding = new Coding("http://snomed.info/sct", null, "394592004", type, null, null);
    Reference where = new Reference(ResourceType.LOCATION, "l-" + id, null, null, location, null);
    Extension extension = new Extension("http://fhir.example.org/scheduling-location", where, null);
    return new Slot(
        ResourceHead.of(id),
        null,
        List.of(new CodeableConcept(List.of(coding), null, null)),
        Reference.to(ResourceType.SCHEDULE, "schedule"),
        SlotStatus.FREE,
        FhirDateTime.of("2031-05-01T%02d:00:00Z".formatted(hour)),
        FhirDateTime.of("2031-05-01T%02d:30:00Z".formatted(hour)),
        null,
        null,
        null,
        null,
        null,
        new Extras(null, List.of(extension), null, null));
  }
}
