package org.janusfhir.authorization.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.List;

/**
 * Where the keys are kept that tokens are signed with. Methods block, and throw a {@link
 * org.janusfhir.store.StoreException} if the keys cannot be read or written.
 */
public interface TokenKeys {
  /** Whether there are any. */
  boolean exist();

  /** What tells one content from another; equal as long as nothing changes. */
  Object state();

  /** Reads the keys, after making the first ones if there are none. */
  JWKSet readOrCreate();

  /**
   * Makes new keys. Those in use until now sign nothing any more, but verify until the last token
   * that they have signed ends. Servers that run beside this take the new ones within seconds; of
   * several rotations at once each is made after the other.
   *
   * @param longestToken how long tokens are good for
   * @return the names of the new keys
   */
  List<String> rotate(Duration longestToken);

  /** To be told to people. */
  String where();
}
