package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses with characters that should have been encoded, as careless clients send them. */
@QuarkusTest
class RawAddressTest {
  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @TestHTTPResource("/")
  URI server;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @ParameterizedTest
  @CsvSource({
    "Patient?identifier=urn:oid:1.2.3|mrn-p2, 200, mrn-p2",
    "Patient?name=Änna, 200, searchset",
    "Patient?name={a}[b]^\"`\\, 200, searchset",
    "Patient?name=%zz, 400, OperationOutcome",
    "Patient?name=%c3, 400, OperationOutcome",
    "Patient/%zz, 400, OperationOutcome",
    "Patient/a|b, 400, OperationOutcome",
    "Observation?patient=p1&date=<=2999, 400, OperationOutcome"
  })
  void isReadOrRefused(String address, int status, String said) throws IOException {
    for (FhirVersion version : versions) {
      // Given
      boolean symbols = version.prefixes().parse("<=1").value().equals("1");

      // When
      String answer = get("/open/" + version.id() + "/clinic/" + address);

      // Then
      boolean readable = symbols && address.contains("<=");
      assertThat(answer).startsWith("HTTP/1.1 " + (readable ? 200 : status) + ' ');
      assertThat(answer).contains(readable ? "searchset" : said);
    }
  }

  private String get(String address) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
