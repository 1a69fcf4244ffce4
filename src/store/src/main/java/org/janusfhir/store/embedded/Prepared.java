package org.janusfhir.store.embedded;

import java.io.IOException;
import java.io.InputStream;

/**
 * The file of a closed store, which a new one begins with: loading is done once, where there is
 * time for it, and not at the start of each. The new store has a secret of its own; its resources
 * are as old as the prepared ones.
 */
@FunctionalInterface
public interface Prepared {
  /** The bytes of the file, to be closed by the caller. */
  InputStream open() throws IOException;
}
