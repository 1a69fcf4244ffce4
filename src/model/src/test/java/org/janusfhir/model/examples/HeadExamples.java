package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.name;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.primitiveExtras;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.Address;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Location;
import org.janusfhir.model.OtherElement;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

/** What any resource can have besides its own elements: contained resources and extras. */
final class HeadExamples {
  private HeadExamples() {}

  static List<Resource> all() {
    return List.of(containing(), annotated());
  }

  /** Contains one resource of a type in scope and one that only the version it came in knows. */
  private static DiagnosticReport containing() {
    Practitioner performer =
        new Practitioner(
            ResourceHead.of("performer"),
            null,
            null,
            List.of(name("Contained", "Cora")),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new DiagnosticReport(
        new ResourceHead("report-2", null, null, null, null, List.of(performer, specimen())),
        null,
        DiagnosticReportStatus.PARTIAL,
        null,
        text("Urinalysis"),
        patient(),
        null,
        dateTime("2015-05"),
        date("2015-05-04T18:33:18Z"),
        uri("#performer"),
        null,
        List.of(uri("#specimen")),
        List.of(new Reference(ResourceType.OBSERVATION, "observation-1", "2", null, "BP", null)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static OtherResource specimen() {
    return new OtherResource(
        ResourceHead.of("specimen"),
        "dstu2",
        "Specimen",
        List.of(of("type", "text", "Urine"), of("subject", "reference", "Patient/patient-1")),
        null);
  }

  private static OtherElement of(String name, String child, String value) {
    return new OtherElement(
        name,
        false,
        false,
        null,
        List.of(new OtherElement(child, false, true, value, null, null)),
        null);
  }

  /** Ids and extensions on complex elements, primitives and items of repeating primitives. */
  private static Location annotated() {
    Extras lineExtras =
        new Extras(
            "city-id",
            null,
            null,
            Map.of(
                "line[1]",
                extras("line", string("second line")),
                "city",
                new Extras("primitive-id", null, null, null)));
    Address address =
        new Address(
            AddressUse.WORK,
            null,
            null,
            List.of("first", ""),
            "Springfield",
            null,
            null,
            null,
            null,
            null,
            lineExtras);
    return new Location(
        ResourceHead.of("location-2"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        address,
        null,
        null,
        new Reference(
            ResourceType.ORGANIZATION,
            "organization-1",
            null,
            null,
            null,
            extras("reference", Primitive.of(ValueType.CODE, "a-code"))),
        new Reference(null, null, null, null, "The campus", null),
        primitiveExtras(
            "name",
            "name",
            new Annotation(string("The porter"), date("2015-05-04"), "No sign at the door", null)));
  }
}
