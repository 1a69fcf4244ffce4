package org.janusfhir.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The built application as it is without any settings, one for all tests of a module. */
public final class RunningServer implements BeforeAllCallback {
  private static PackagedJanus running;

  /** Where it is, without a slash at the end. */
  public static String address() {
    return running.address();
  }

  /** The open root of the sandbox in a version, without a slash at the end. */
  public static String root(String version) {
    return address() + "/open/" + version + "/sandbox";
  }

  /** A folder that is deleted in the end. */
  public static Path folder() {
    return running.folder();
  }

  /**
   * Runs the application with those settings and arguments, on the folder of the running server
   * unless a setting says otherwise, until it ends by itself.
   */
  public static PackagedJanus.Ended run(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    return running.run(settings, arguments);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (running == null) {
      running = PackagedJanus.start(Map.of());
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .put(RunningServer.class, running);
    }
  }
}
