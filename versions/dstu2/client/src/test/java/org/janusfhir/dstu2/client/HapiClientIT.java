package org.janusfhir.dstu2.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.model.dstu2.resource.Bundle;
import ca.uhn.fhir.model.dstu2.resource.Condition;
import ca.uhn.fhir.model.dstu2.resource.Observation;
import ca.uhn.fhir.model.dstu2.resource.Patient;
import ca.uhn.fhir.model.primitive.DateTimeDt;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IQuery;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.StringClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.BundleUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HAPI's own client against the running server: everything it gets must parse strictly. */
@ExtendWith(RunningServer.class)
class HapiClientIT {
  private static final String VERSION = "dstu2";
  private static final String TODD = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";
  private static final FhirContext CONTEXT = context();

  private final IGenericClient client =
      CONTEXT.newRestfulGenericClient(RunningServer.root(VERSION));

  private static FhirContext context() {
    FhirContext context = FhirContext.forDstu2();
    context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    context.setParserErrorHandler(new StrictErrorHandler());
    return context;
  }

  @ParameterizedTest
  @EnumSource(
      value = EncodingEnum.class,
      names = {"JSON", "XML"})
  void followsThePagesToTheEnd(EncodingEnum encoding) {
    // Given
    client.setEncoding(encoding);
    List<String> expected = ids(pages(ofTodd("Observation").count(100)));

    // When
    List<String> found = ids(pages(ofTodd("Observation").count(7)));

    // Then
    assertThat(found)
        .hasSizeGreaterThan(7)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(expected);
  }

  @Test
  void readsAPatientAndItsVersion() {
    // When
    Patient patient = client.read().resource(Patient.class).withId(TODD).execute();
    Patient first = client.read().resource(Patient.class).withIdAndVersion(TODD, "1").execute();

    // Then
    assertThat(patient.getNameFirstRep().getFamilyAsSingleString()).isEqualTo("Koss676");
    assertThat(first.getIdElement().getVersionIdPart()).isEqualTo("1");
  }

  @Test
  void readsTheHistory() {
    // When
    Bundle history =
        client.history().onInstance("Patient/" + TODD).returnBundle(Bundle.class).execute();

    // Then
    assertThat(ids(resources(history))).containsExactly("Patient/" + TODD);
  }

  @Test
  void findsPeopleByNameBirthDateAndIdentifier() {
    // Given
    Patient todd = client.read().resource(Patient.class).withId(TODD).execute();

    // Then
    assertThat(found("Patient", new StringClientParam("name").matches().value("KOSS")))
        .contains("Patient/" + TODD);
    assertThat(found("Patient", new StringClientParam("family").matchesExactly().value("Koss676")))
        .contains("Patient/" + TODD);
    assertThat(
            found("Patient", new DateClientParam("birthdate").exactly().day(todd.getBirthDate())))
        .contains("Patient/" + TODD);
    assertThat(
            found(
                "Patient",
                new TokenClientParam("identifier")
                    .exactly()
                    .systemAndIdentifier(
                        todd.getIdentifierFirstRep().getSystem(),
                        todd.getIdentifierFirstRep().getValue())))
        .containsExactly("Patient/" + TODD);
  }

  @Test
  void findsObservationsByCodeAndDate() {
    // When
    List<IBaseResource> found =
        pages(
            ofTodd("Observation")
                .and(
                    new TokenClientParam("code")
                        .exactly()
                        .systemAndValues("http://loinc.org", "8302-2", "no-such-code"))
                .and(new DateClientParam("date").afterOrEquals().day("2012-01-01"))
                .and(new DateClientParam("date").before().day("2018-01-01")));

    // Then
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            resource -> {
              Observation height = (Observation) resource;
              assertThat(height.getCode().getCodingFirstRep().getCode()).isEqualTo("8302-2");
            });
  }

  @Test
  void searchesByPostAsByGet() {
    // When
    List<String> posted = ids(resources(run(ofTodd("Condition").usingStyle(SearchStyleEnum.POST))));

    // Then
    assertThat(posted).isNotEmpty().isEqualTo(ids(resources(run(ofTodd("Condition")))));
  }

  @Test
  void includesWhatAConditionPointsTo() {
    // When
    Bundle bundle = run(ofTodd("Condition").include(Condition.INCLUDE_PATIENT));

    // Then
    assertThat(ids(resources(bundle))).contains("Patient/" + TODD);
  }

  @Test
  void includesWhatPointsToAPatient() {
    // When
    Bundle bundle =
        run(
            client
                .search()
                .forResource("Patient")
                .where(new TokenClientParam("_id").exactly().code(TODD))
                .revInclude(Condition.INCLUDE_PATIENT));

    // Then
    assertThat(ids(resources(bundle)))
        .contains("Patient/" + TODD)
        .anyMatch(id -> id.startsWith("Condition/"));
  }

  @Test
  void sortsByDate() {
    // When
    List<IBaseResource> ascending =
        pages(ofTodd("Observation").sort().ascending("date").count(100));
    List<IBaseResource> descending =
        pages(ofTodd("Observation").sort().descending("date").count(100));

    // Then
    assertThat(ids(ascending)).hasSameElementsAs(ids(descending));
    assertThat(atTimes(ascending)).isSortedAccordingTo(HapiClientIT::byDate);
    assertThat(atTimes(descending)).isSortedAccordingTo((a, b) -> byDate(b, a));
  }

  @Test
  void getsPartsOfResources() {
    // When
    Bundle data = run(ofTodd("Observation").summaryMode(SummaryEnum.DATA).count(1));
    Bundle elements = run(ofTodd("Observation").elementsSubset("code").count(1));

    // Then
    assertThat(((Observation) resources(data).get(0)).getText().isEmpty()).isTrue();
    assertThat(((Observation) resources(elements).get(0)).getCode().isEmpty()).isFalse();
    assertThat(((Observation) resources(elements).get(0)).getValue()).isNull();
  }

  @Test
  void understandsRefusals() {
    assertThatThrownBy(() -> client.read().resource(Patient.class).withId("nobody").execute())
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> run(client.search().forResource("Observation")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no supported search parameters provided");
  }

  private List<String> found(String type, ICriterion<?> criterion) {
    return ids(resources(run(client.search().forResource(type).where(criterion))));
  }

  private IQuery<IBaseBundle> ofTodd(String type) {
    return client.search().forResource(type).where(new ReferenceClientParam("patient").hasId(TODD));
  }

  private static Bundle run(IQuery<IBaseBundle> query) {
    return query.returnBundle(Bundle.class).execute();
  }

  /** The resources of all pages. */
  private List<IBaseResource> pages(IQuery<IBaseBundle> query) {
    Bundle page = run(query);
    List<IBaseResource> found = new ArrayList<>(resources(page));
    while (page.getLink(IBaseBundle.LINK_NEXT) != null) {
      page = client.loadPage().next(page).execute();
      found.addAll(resources(page));
    }
    return found;
  }

  private static List<IBaseResource> resources(Bundle bundle) {
    return BundleUtil.toListOfResources(CONTEXT, bundle);
  }

  private static List<String> ids(List<IBaseResource> resources) {
    return resources.stream()
        .map(resource -> resource.getIdElement().toUnqualifiedVersionless().getValue())
        .toList();
  }

  /** Those with a time; the others, which have a period, are sorted by its start. */
  private static List<IBaseResource> atTimes(List<IBaseResource> observations) {
    return observations.stream()
        .filter(resource -> ((Observation) resource).getEffective() instanceof DateTimeDt)
        .toList();
  }

  private static int byDate(IBaseResource a, IBaseResource b) {
    return date(a).compareTo(date(b));
  }

  private static Instant date(IBaseResource resource) {
    return ((DateTimeDt) ((Observation) resource).getEffective()).getValue().toInstant();
  }
}
