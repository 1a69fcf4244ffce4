package org.janusfhir.may2015.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Everything that is served in XML is valid against the official XML schema of 0.5.0. */
@ExtendWith(RunningServer.class)
class SchemaIT {
  private static final Schema SCHEMA = OfficialSchema.of050();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void metadata() throws Exception {
    assertThat(errors(get("/metadata"))).isEmpty();
  }

  @Test
  void outcome() throws Exception {
    assertThat(errors(get("/Patient/nobody"))).isEmpty();
  }

  @Test
  void everyPageOfEveryPatient() throws Exception {
    // Given
    May2015Client client = new May2015Client(null);

    // When
    List<String> errors = new ArrayList<>();
    int pages = 0;
    for (String type : client.types()) {
      if (SearchParameters.of(client, type).contains("patient")) {
        for (String patient : client.patients()) {
          String path = "/" + type + "?_count=100&patient=" + patient;
          errors(get(path)).forEach(error -> errors.add(path + ": " + error));
          pages++;
        }
      }
    }

    // Then
    assertThat(errors).isEmpty();
    assertThat(pages).isGreaterThan(13 * 20);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningServer.root() + path))
            .header("Accept", "application/xml+fhir")
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static List<String> errors(byte[] xml) throws IOException, SAXException {
    List<String> errors = new ArrayList<>();
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
