package org.janusfhir.authorization.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a client's keys is no way into the network of this server. */
class KeyFetchTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "127.0.0.2",
        "0.0.0.0",
        "[::]",
        "[fc00::1]",
        "[fe80::1]",
        "[ff02::1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]"
      })
  void nothingIsFetchedFromInside(String host) {
    assertThatThrownBy(
            () -> new KeyFetch().retrieveResource(URI.create("https://" + host + "/").toURL()))
        .isInstanceOf(IOException.class)
        .hasMessage("Keys are not fetched from private networks");
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/keys, true, true",
    "http://app.example/keys, false, false",
    "http://localhost/keys, true, false",
    "https://localhost/keys, true, false",
    "file:///etc/passwd, false, false"
  })
  void thisMachineIsForWhoIsThere(URI address, boolean here, boolean elsewhere) {
    assertThat(KeyFetch.isPossible(address, true)).isEqualTo(here);
    assertThat(KeyFetch.isPossible(address, false)).isEqualTo(elsewhere);
  }
}
