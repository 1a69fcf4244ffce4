package org.janusfhir.may2015.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import net.sf.saxon.s9api.SaxonApiException;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Everything that is served in XML is valid by the XML schema and the rules of 0.5.0. */
@ExtendWith(RunningServer.class)
class SchemaIT {
  private static final Schema SCHEMA = OfficialSchema.of050();

  private final OfficialRules rules = new OfficialRules();
  private final HttpClient http = HttpClient.newHttpClient();

  SchemaIT() throws Exception {}

  @Test
  void whatIsWrongIsFound() throws Exception {
    // Given
    String xml =
        "<Patient xmlns='http://hl7.org/fhir'><contact><gender value='unheard-of'/></contact>"
            + "</Patient>";

    // When
    List<String> errors = errors(xml.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(errors)
        .anyMatch(error -> error.startsWith("Patient.contact: pat-1"))
        .anyMatch(error -> error.contains("'unheard-of' is not facet-valid"));
  }

  @Test
  void metadata() throws Exception {
    assertThat(errors(get(200, RunningServer.root("may2015") + "/metadata"))).isEmpty();
  }

  @Test
  void outcome() throws Exception {
    assertThat(errors(get(404, RunningServer.root("may2015") + "/Patient/nobody"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.may2015.client.Sample#withoutPatient")
  void whatIsNotOfAPatient(String type, String id) throws Exception {
    assertThat(errors(get(200, RunningServer.root("may2015") + '/' + type + '/' + id))).isEmpty();
  }

  @Test
  void everyPageOfEveryPatient() throws Exception {
    // Given
    May2015Client client = new May2015Client(null);
    List<String> patients = client.patients();

    // When
    List<String> errors = new ArrayList<>();
    int pages = 0;
    for (String type : client.types()) {
      if (SearchParameters.of(client, type).contains("patient")) {
        for (String patient : patients) {
          String url =
              RunningServer.root("may2015") + '/' + type + "?_count=100&patient=" + patient;
          while (url != null) {
            String page = url;
            byte[] xml = get(200, page);
            errors(xml).forEach(error -> errors.add(page + ": " + error));
            pages++;
            url = rules.next(xml);
          }
        }
      }
    }

    // Then
    assertThat(errors).isEmpty();
    assertThat(pages).isGreaterThan(12 * 20);
  }

  private byte[] get(int status, String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/xml+fhir").build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(url).isEqualTo(status);
    return answer.body();
  }

  private List<String> errors(byte[] xml) throws IOException, SAXException, SaxonApiException {
    List<String> errors = new ArrayList<>(rules.broken(xml));
    Validator validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            errors.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            errors.add(e.getMessage());
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    return errors;
  }
}
