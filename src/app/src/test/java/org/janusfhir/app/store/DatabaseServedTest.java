package org.janusfhir.app.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.postgres.PostgresStore;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application with its record in a database, in every version. */
@QuarkusTest
@TestProfile(DatabaseServedTest.InDatabase.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class DatabaseServedTest {
  @Inject ServedVersions versions;
  @Inject Store store;
  @Inject Clinic clinic;
  @Inject KeptPages pages;

  /** With a new database, into which no sample goes. */
  public static final class InDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "janus.sandbox.enabled",
          "false",
          "janus.authorization.tenants",
          "clinic,crowd,own-clinic");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(FreshDatabase.class));
    }
  }

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void theRecordIsServedFromThere() {
    assertThat(store).isInstanceOf(PostgresStore.class);
    for (ServedVersion version : versions.all()) {
      String root = "/open/" + version.id() + '/' + Clinic.OPEN;
      Response read = given().get(root + "/Patient/p1");
      Response search = given().get(root + "/Observation?patient=p1&_count=2");

      assertThat(read.statusCode()).as(version.id()).isEqualTo(200);
      assertThat(search.statusCode()).isEqualTo(200);
      assertThat(search.asString()).contains("\"o119\"", "\"o118\"");
    }
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void noPageIsKeptThatAnotherReplicaMayHaveChanged() {
    for (ServedVersion version : versions.all()) {
      String address = "/open/" + version.id() + '/' + Clinic.OPEN + "/Observation?patient=p1";
      given().get(address);
      given().get(address);
    }
    assertThat(pages.hits()).isZero();
  }
}
