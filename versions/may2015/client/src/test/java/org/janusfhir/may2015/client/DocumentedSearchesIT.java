package org.janusfhir.may2015.client;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.model.dstu2.composite.QuantityDt;
import ca.uhn.fhir.model.dstu2.resource.BaseResource;
import ca.uhn.fhir.model.dstu2.resource.Bundle;
import ca.uhn.fhir.model.dstu2.resource.Observation;
import ca.uhn.fhir.rest.client.IClientInterceptor;
import ca.uhn.fhir.rest.gclient.NumberClientParam;
import ca.uhn.fhir.rest.gclient.QuantityClientParam;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.server.EncodingEnum;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented search, asked for in HAPI 1.1's own words and followed to the last page. */
@ExtendWith(RunningServer.class)
class DocumentedSearchesIT {
  private static final int PAGE = 5;

  @ParameterizedTest
  @MethodSource("org.janusfhir.may2015.client.DocumentedSearches#all")
  void findsWhatIsRightAndNothingElse(DocumentedSearch search) {
    // Given
    May2015Client client = new May2015Client(null);
    List<String> expected = ids(search.candidates(client).stream().filter(search.right()).toList());
    Sent sent = new Sent();
    client.generic().registerInterceptor(sent);

    // When
    List<String> found = ids(client.pages(search.query(client, PAGE)));

    // Then
    assertThat(sent.queries.get(0)).isEqualTo(search.sent() + "&_count=" + PAGE);
    assertThat(found)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sent.queries).hasSize((found.size() + PAGE - 1) / PAGE);
  }

  @ParameterizedTest
  @EnumSource(EncodingEnum.class)
  void followsPagesToTheEnd(EncodingEnum encoding) {
    // Given
    May2015Client client = new May2015Client(encoding);
    List<String> expected = ids(client.ofPatient("Observation", DocumentedSearches.TODD));

    // When
    List<BaseResource> found =
        client.pages(
            client
                .generic()
                .search()
                .forResource(Observation.class)
                .where(new ReferenceClientParam("patient").hasId(DocumentedSearches.TODD)));

    // Then
    assertThat(ids(found)).hasSizeGreaterThan(900).isEqualTo(expected);
  }

  @Test
  void startSkipsPatients() {
    // Given
    May2015Client client = new May2015Client(null);
    List<String> everybody = ids(client.everybody());

    // When
    List<BaseResource> found =
        client.pages(
            client
                .generic()
                .search()
                .forResource("Patient")
                .where(May2015Client.bornSometime())
                .and(new NumberClientParam("start").exactly().number(4))
                .limitTo(3));

    // Then
    assertThat(ids(found)).isEqualTo(everybody.subList(4, everybody.size()));
  }

  @Test
  void quantitiesAreComparedBySymbols() {
    // Given
    May2015Client client = new May2015Client(null);
    Sent sent = new Sent();
    client.generic().registerInterceptor(sent);

    // When
    List<BaseResource> found =
        client.pages(
            client
                .generic()
                .search()
                .forResource("Observation")
                .where(new ReferenceClientParam("patient").hasId(DocumentedSearches.TODD))
                .and(
                    new QuantityClientParam("value-quantity")
                        .greaterThanOrEquals()
                        .number("170")
                        .andUnits("http://unitsofmeasure.org", "cm")));

    // Then
    assertThat(sent.queries.get(0)).endsWith("value-quantity=>=170|http://unitsofmeasure.org|cm");
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            resource -> {
              QuantityDt value = (QuantityDt) ((Observation) resource).getValue();
              assertThat(value.getCode()).isEqualTo("cm");
              assertThat(value.getValue()).isGreaterThanOrEqualTo(new BigDecimal("170"));
            });
  }

  @Test
  void searchesWithoutResultsAreEmptyBundles() {
    // When
    Bundle bundle =
        new May2015Client(null)
            .generic()
            .search()
            .forResource("Immunization")
            .where(new ReferenceClientParam("patient").hasId("nobody"))
            .returnBundle(Bundle.class)
            .execute();

    // Then
    assertThat(bundle.getEntry()).isEmpty();
    assertThat(bundle.getTotal()).isZero();
  }

  private static List<String> ids(List<BaseResource> resources) {
    return resources.stream().map(resource -> resource.getId().getIdPart()).toList();
  }

  /** What goes over the wire. */
  private static final class Sent implements IClientInterceptor {
    private final List<String> queries = new ArrayList<>();

    @Override
    public void interceptRequest(HttpRequestBase request) {
      queries.add(URLDecoder.decode(request.getURI().getRawQuery(), StandardCharsets.UTF_8));
    }

    @Override
    public void interceptResponse(HttpResponse response) {}
  }
}
