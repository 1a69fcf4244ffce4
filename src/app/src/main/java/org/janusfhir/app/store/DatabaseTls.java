package org.janusfhir.app.store;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.server.WrongConfigurationException;

/**
 * How connections to the database are encrypted: those of servers, of commands and of JDBC alike,
 * by the settings of the platform. The modes mean what they mean to PostgreSQL's own clients.
 *
 * @param mode empty for what the database's address says
 * @param certificates files of those that the database's is signed by
 */
record DatabaseTls(Optional<SslMode> mode, List<String> certificates) {
  private static final String MODE = "quarkus.datasource.reactive.postgresql.ssl-mode";
  private static final String CERTIFICATES =
      "quarkus.datasource.reactive.trust-certificate-pem.certs";

  /**
   * Reads it.
   *
   * @throws WrongConfigurationException if there is no such mode
   */
  static DatabaseTls of(Config config) {
    return new DatabaseTls(
        config.getOptionalValue(MODE, String.class).map(DatabaseTls::mode),
        config.getOptionalValues(CERTIFICATES, String.class).orElse(List.of()));
  }

  private static SslMode mode(String name) {
    try {
      return SslMode.of(name);
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException(
          "The configuration is wrong: "
              + MODE
              + " is "
              + name
              + ", but must be disable, allow, prefer, require, verify-ca or verify-full");
    }
  }

  /**
   * Sets what a connection needs.
   *
   * @throws WrongConfigurationException if nobody is named whose word about the database counts
   */
  PgConnectOptions prepare(PgConnectOptions options) {
    mode.ifPresent(options::setSslMode);
    if (!certificates.isEmpty()) {
      PemTrustOptions signers = new PemTrustOptions();
      certificates.forEach(signers::addCertPath);
      options.setPemTrustOptions(signers);
    }
    SslMode asked = options.getSslMode();
    boolean verified = asked == SslMode.VERIFY_CA || asked == SslMode.VERIFY_FULL;
    if (verified && options.getTrustOptions() == null) {
      throw new WrongConfigurationException(
          "The configuration is wrong: the database's certificate is to be verified, so set "
              + CERTIFICATES
              + " to files of those that it is signed by");
    }
    options.setTrustAll(options.getTrustOptions() == null);
    options.setHostnameVerificationAlgorithm(asked == SslMode.VERIFY_FULL ? "HTTPS" : "");
    return options;
  }

  /** An address for JDBC, whose driver knows the same modes. */
  String jdbcUrl(String address) {
    StringBuilder url = new StringBuilder(address);
    char separator = address.indexOf('?') < 0 ? '?' : '&';
    if (mode.isPresent()) {
      url.append(separator).append("sslmode=").append(jdbcMode(mode.get()));
      separator = '&';
    }
    if (!certificates.isEmpty()) {
      String file = URLEncoder.encode(certificates.get(0), StandardCharsets.UTF_8);
      url.append(separator).append("sslrootcert=").append(file);
    }
    return url.toString();
  }

  /** The driver looks at certificates only if it is told to verify them. */
  private String jdbcMode(SslMode asked) {
    boolean verified = asked == SslMode.REQUIRE && !certificates.isEmpty();
    return (verified ? SslMode.VERIFY_CA : asked).value;
  }
}
