package org.janusfhir.dstu2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.Encoding;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.api.Test;

/** What Argonaut's profiles need is said to be absent in answers, and only there. */
class ExpectedElementsTest {
  private static final String REASON =
      "{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason',"
          + "'valueCode':'unknown'}]}";
  private static final String PATIENT = "'patient':{'reference':'Patient/p'}";
  private static final String CODE = "'code':{'text':'c'}";

  private final Dstu2 version = new Dstu2();
  private final ResourceEncoder encoder =
      new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);

  @Test
  void elementsOfProfiles() throws Exception {
    Map<String, String[]> expected =
        Map.of(
            resource("AllergyIntolerance", PATIENT + ",'substance':{'text':'s'}"),
            new String[] {"_status"},
            resource("Condition", PATIENT + ',' + CODE + ",'verificationStatus':'confirmed'"),
            new String[] {"category", "_clinicalStatus"},
            resource("Goal", "'description':'d','status':'planned'"),
            new String[] {"subject"},
            resource(
                "Immunization",
                "'status':'completed','vaccineCode':{'text':'v'},"
                    + PATIENT
                    + ",'wasNotGiven':false,'reported':false"),
            new String[] {"_date"},
            resource("MedicationOrder", "'medicationCodeableConcept':{'text':'m'}"),
            new String[] {"_dateWritten", "_status", "patient", "prescriber"},
            resource(
                "Procedure", "'subject':{'reference':'Patient/p'},'status':'completed'," + CODE),
            new String[] {"_performedDateTime"});
    for (Map.Entry<String, String[]> row : expected.entrySet()) {
      // When
      String answer = answer(row.getKey());
      String document = document(row.getKey());

      // Then
      for (String name : row.getValue()) {
        assertThat(answer).contains("'" + name + "':" + REASON);
      }
      assertThat(document).doesNotContain("data-absent-reason");
    }
  }

  @Test
  void noClinicalStatusOfWhatWasEnteredInError() throws Exception {
    String condition =
        resource("Condition", PATIENT + ',' + CODE + ",'verificationStatus':'entered-in-error'");
    assertThat(answer(condition)).doesNotContain("clinicalStatus").contains("'category':" + REASON);
  }

  @Test
  void codingsOfRequiredValueSets() throws Exception {
    // Given
    String patient = resource("Patient", "'maritalStatus':{'text':'handfasted'}");
    String coded =
        resource(
            "Patient",
            "'maritalStatus':{'coding':[{'system':'http://hl7.org/fhir/v3/MaritalStatus',"
                + "'code':'M'}],'text':'Married'}");
    String appointment =
        resource(
            "Appointment",
            "'status':'booked','reason':{'text':'itch'},"
                + "'participant':[{'actor':{'display':'a'},'status':'accepted'}]");

    // Then
    assertThat(answer(patient))
        .contains("'maritalStatus':{'coding':[" + REASON + "],'text':'handfasted'}");
    assertThat(document(patient)).contains("'maritalStatus':{'text':'handfasted'}");
    assertThat(answer(coded)).isEqualTo(document(coded));
    assertThat(answer(appointment))
        .contains("'reason':{'coding':[" + REASON.replace("unknown", "unsupported") + "]");
  }

  private static String resource(String type, String content) {
    return "{'resourceType':'" + type + "','id':'x'," + content + '}';
  }

  private String answer(String json) throws Exception {
    Resource resource = parsed(json);
    ServedType type = version.type(resource.resourceType());
    Encoding encoding = encoder.encoding(type, Format.JSON, resource, 1, 0, Subset.Part.ALL);
    assertThat(encoding.missing()).isEmpty();
    return quoted(encoding.bytes());
  }

  private String document(String json) throws Exception {
    Resource resource = parsed(json);
    return quoted(
        encoder.encode(version.type(resource.resourceType()), Format.JSON, resource, 1, 0));
  }

  private Resource parsed(String json) throws Exception {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ParsedDocument document =
        version.parser().orElseThrow().parse(bytes, Format.JSON, ReferenceResolver.NONE);
    return ((ParsedDocument.Accepted) document.entries().get(0)).resource();
  }

  private static String quoted(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace('"', '\'');
  }
}
