package org.janusfhir.app.executable;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.janusfhir.app.FreePort;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.Store;
import org.janusfhir.store.Unchanged;

/**
 * The native executable beside the application under test. When tests have put something into the
 * record, it is started anew with a copy; it starts in a moment. A record in a database is both's.
 */
@ApplicationScoped
@Unremovable // asked for where nothing is injected
public class Executable {
  private static final String PROPERTY = "executable.under-test";
  private static final long PATIENCE_SECONDS = 30;

  /** The ordinal of the environment, which the executable inherits. */
  private static final int ENVIRONMENT = 300;

  private final Store store;
  private final JanusConfiguration configuration;
  private final Config settings;
  private final List<Unchanged> copied = new ArrayList<>();
  private Path folder;
  private Process process;
  private int port;
  private int tlsPort;

  /** Beside the application that has that record and those settings. */
  @Inject
  public Executable(Store store, JanusConfiguration configuration, Config settings) {
    this.store = store;
    this.configuration = configuration;
    this.settings = settings;
  }

  /** Whether the tests are to be run with one, which that system property names. */
  static boolean given() {
    return System.getProperty(PROPERTY) != null;
  }

  /** Where the executable, with the record as it is now, listens on this machine. Blocks. */
  synchronized int port(boolean tls) {
    try {
      if (process == null || !copied.stream().allMatch(Unchanged::holds)) {
        stop();
        copy();
        start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tls ? tlsPort : port;
  }

  private void copy() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(Path.of("target"), "executable");
    }
    copied.clear();
    if (configuration.store().kind().equals(JanusConfiguration.Store.POSTGRES)) {
      return;
    }
    Set<String> tenants = new HashSet<>(configuration.tenants().keySet());
    tenants.add(ConfigurationCheck.SANDBOX);
    tenants.forEach(tenant -> copied.add(store.watch(tenant)));
    Files.copy(
        Path.of(configuration.store().path(), "record.mv"),
        folder.resolve("record.mv"),
        StandardCopyOption.REPLACE_EXISTING);
    // it says how new the file must be
    Files.deleteIfExists(folder.resolve("lock"));
  }

  private void start() throws IOException {
    port = FreePort.find();
    tlsPort = FreePort.find();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty(PROPERTY));
    addSettings(command);
    command.add("-Dquarkus.profile=" + profiles());
    command.add("-Djanus.store.path=" + folder);
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.http.ssl-port=" + tlsPort);
    Path log = folder.resolve("log");
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("It does not start:\n" + Files.readString(log));
      }
      Thread.onSpinWait();
    }
  }

  /** All of Janus' own, and what a profile or a resource of the tests says about the platform. */
  private void addSettings(List<String> command) {
    for (String name : settings.getPropertyNames()) {
      ConfigValue value = settings.getConfigValue(name);
      boolean own = name.startsWith("janus.");
      boolean ofTests = name.startsWith("quarkus.") && value.getSourceOrdinal() > ENVIRONMENT;
      if (value.getValue() != null && (own || ofTests)) {
        command.add("-D" + name + '=' + value.getValue());
      }
    }
  }

  private String profiles() {
    return String.join(",", settings.unwrap(SmallRyeConfig.class).getProfiles());
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @PreDestroy
  void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    process = null;
  }
}
