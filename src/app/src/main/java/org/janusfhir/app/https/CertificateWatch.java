package org.janusfhir.app.https;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells operators what became of the files of the certificate. The platform reads them again and
 * again, tells each time that it did, and nothing if it could not.
 */
@ApplicationScoped
public class CertificateWatch {
  private static final Logger LOG = Logger.getLogger(CertificateWatch.class);

  /** How the platform calls the certificate of <code>quarkus.tls.key-store</code>. */
  private static final String DEFAULT = "<default>";

  private final TlsConfigurationRegistry registry;
  private final Vertx vertx;
  private final Optional<Duration> period;
  private Set<Certificate> known = Set.of();
  private boolean read;
  private boolean unreadable;

  /**
   * Watches the certificate of that registry.
   *
   * @param period how often the files are read
   */
  @Inject
  public CertificateWatch(
      TlsConfigurationRegistry registry,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.tls.reload-period") Optional<Duration> period) {
    this.registry = registry;
    this.vertx = vertx;
    this.period = period;
  }

  void start(@Observes StartupEvent event) {
    Optional<TlsConfiguration> certificate = registry.getDefault();
    if (certificate.isPresent() && certificate.get().getKeyStore() != null && period.isPresent()) {
      known = certificates(certificate.get().getKeyStore());
      // Twice, for then there has been a reading in between whichever timer is first.
      vertx.setPeriodic(2 * period.get().toMillis(), timer -> check());
    }
  }

  synchronized void read(@Observes CertificateUpdatedEvent event) {
    if (!event.name().equals(DEFAULT)) {
      return;
    }
    read = true;
    unreadable = false;
    Set<Certificate> now = certificates(event.tlsConfiguration().getKeyStore());
    if (!now.equals(known)) {
      known = now;
      LOG.infof("event=certificate-changed %s", named(now));
    }
  }

  private synchronized void check() {
    if (!read && !unreadable) {
      unreadable = true;
      LOG.warnf(
          "event=certificate-unreadable The files of quarkus.tls.key-store.* cannot be read any"
              + " more, so the certificate stays as it is (%s). Check that they are there, whole and"
              + " belong together.",
          named(known));
    }
    read = false;
  }

  /** The end of validity is what operators renew certificates for. */
  private static String named(Set<Certificate> certificates) {
    return certificates.stream()
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .map(
            certificate ->
                "subject=\""
                    + certificate.getSubjectX500Principal()
                    + "\" until="
                    + certificate.getNotAfter().toInstant())
        .sorted()
        .findFirst()
        .orElse("none");
  }

  private static Set<Certificate> certificates(KeyStore store) {
    Set<Certificate> certificates = new HashSet<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        certificates.add(store.getCertificate(alias));
      }
    } catch (KeyStoreException e) {
      throw new IllegalStateException("A key store that was loaded has entries", e);
    }
    return certificates;
  }
}
