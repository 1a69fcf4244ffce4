package org.janusfhir.app.guard;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets no test of the module block an event loop of the application: JUnit finds it among the
 * services, for all classes. A class fails if a loop was blocked since the class before; what
 * happens after the last, when the application stops, fails the run.
 */
public final class BlockedLoopsGuard implements BeforeAllCallback, AfterAllCallback {
  private final BlockedLoops loops = new BlockedLoops();

  @Override
  public void beforeAll(ExtensionContext context) {
    // Stores close what was put last first: this before the application, so after it.
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(BlockedLoopsGuard.class))
        .computeIfAbsent(
            BlockedLoops.class,
            first -> {
              loops.listen();
              return (AutoCloseable)
                  () -> {
                    loops.close();
                    loops.check();
                  };
            });
  }

  @Override
  public void afterAll(ExtensionContext context) {
    loops.check();
  }
}
