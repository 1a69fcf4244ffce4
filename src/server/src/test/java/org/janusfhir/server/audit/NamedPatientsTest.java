package org.janusfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.server.http.QueryString;
import org.junit.jupiter.api.Test;

/** Whom a query names. */
class NamedPatientsTest {
  @Test
  void idsReferencesAndAddressesName() {
    assertThat(named("patient=1", false)).containsExactly("1");
    assertThat(named("patient=Patient/1", false)).containsExactly("1");
    assertThat(named("subject:Patient=1,2", false)).containsExactly("1", "2");
    assertThat(named("_id=1,%20Patient/2%20,%203", true)).containsExactly("1", "2", "3");
    assertThat(named("code=x&subject=https://h/dstu0/t/Patient/1", false)).containsExactly("1");
    assertThat(named("_id=1", true)).containsExactly("1");
  }

  @Test
  void nothingElseDoes() {
    assertThat(named("subject=Group/1", false)).isEmpty();
    assertThat(named("patient=a%20name", false)).isEmpty();
    assertThat(named("patient=", false)).isEmpty();
    assertThat(named("patient.name=Koss", false)).isEmpty();
    assertThat(named("subject:Patient.identifier=1", false)).isEmpty();
    assertThat(named("_id=1", false)).isEmpty();
  }

  private static List<String> named(String query, boolean ofPatients) {
    List<String> ids = new ArrayList<>();
    NamedPatients.addTo(ids, QueryString.parse(query), ofPatients);
    return ids;
  }
}
