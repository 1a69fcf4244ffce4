package org.janusfhir.app;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Asks the server on this machine whether it is ready, for images that have neither a shell nor a
 * program that could ask. It is asked every few seconds, so it starts nothing and loads little.
 */
@Command(
    name = HealthcheckCommand.NAME,
    description = "Asks the server on this machine whether it is ready.",
    footer = {
      "Give it the settings of the server, of which it needs quarkus.http.*.",
      "Exit code 1 if the server is not ready, or does not say so within four seconds."
    },
    mixinStandardHelpOptions = true)
public class HealthcheckCommand implements Callable<Integer> {
  /** How it is typed. */
  static final String NAME = "healthcheck";

  private static final int PATIENCE_MILLISECONDS = 4000;
  private static final int LONGEST_ANSWER = 4096;
  private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "[::]");
  private static final String CLEAR_TEXT = "enabled";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    return ask(spec.commandLine().getErr()::println);
  }

  /**
   * Asks.
   *
   * @param told why the answer is no
   * @return the exit code
   */
  static int ask(Consumer<String> told) {
    URI ready = null;
    try {
      ready = ready(ConfigUtils.emptyConfigBuilder().build());
      HttpURLConnection asked = open(ready);
      int status = asked.getResponseCode();
      if (status == HttpURLConnection.HTTP_OK) {
        return ExitCode.OK;
      }
      told.accept(ready + " answers " + status + ": " + body(asked));
    } catch (IOException | GeneralSecurityException e) {
      told.accept(ready + " does not answer: " + e.getMessage());
    } catch (URISyntaxException | IllegalArgumentException e) {
      told.accept("quarkus.http.* is wrong: " + e.getMessage());
    }
    return ExitCode.SOFTWARE;
  }

  /** Where a server with these settings says whether it is ready. */
  private static URI ready(Config settings) throws URISyntaxException {
    String listens = setting(settings, "quarkus.http.host", String.class, "0.0.0.0");
    String host = ALL_ADDRESSES.contains(listens) ? "127.0.0.1" : listens;
    boolean clearText =
        setting(settings, "quarkus.http.insecure-requests", String.class, CLEAR_TEXT)
            .equalsIgnoreCase(CLEAR_TEXT);
    int port =
        clearText
            ? setting(settings, "quarkus.http.port", Integer.class, 8080)
            : setting(settings, "quarkus.http.ssl-port", Integer.class, 8443);
    return new URI(clearText ? "http" : "https", null, host, port, "/q/health/ready", null, null);
  }

  private static <T> T setting(Config settings, String name, Class<T> type, T otherwise) {
    return settings.getOptionalValue(name, type).orElse(otherwise);
  }

  private static HttpURLConnection open(URI address) throws IOException, GeneralSecurityException {
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    if (connection instanceof HttpsURLConnection https) {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OwnServer()}, null);
      https.setSSLSocketFactory(context.getSocketFactory());
      https.setHostnameVerifier((host, session) -> true);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(PATIENCE_MILLISECONDS);
    connection.setReadTimeout(PATIENCE_MILLISECONDS);
    return connection;
  }

  /** Which of its parts are not ready, as it says itself. */
  private static String body(HttpURLConnection asked) throws IOException {
    try (InputStream said = asked.getErrorStream()) {
      return said == null
          ? ""
          : new String(said.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
              .replaceAll("\\s+", " ");
    }
  }

  /**
   * Takes any certificate: the one of this server is for the name by which clients know it, not for
   * this machine, and nothing is told or believed but whether it is ready.
   */
  private static final class OwnServer extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
