package org.janusfhir.authorization.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.InstantSource;
import org.janusfhir.store.StoreException;

/**
 * The keys in use. They may be rotated where they are kept while this runs: whoever calls {@link
 * #look()} now and then has them replaced. New keys are published at one look and sign from the
 * next on, so that who verifies knows a key before the first token that is signed with it. Whoever
 * asks for keys while the first ones ever are being made waits for them; nobody else waits.
 */
@ApplicationScoped
public class KeyRing {
  private final TokenKeys kept;
  private final InstantSource clock = InstantSource.system();
  private volatile Keys keys;

  /** Those that are kept there. */
  @Inject
  public KeyRing(TokenKeys kept) {
    this.kept = kept;
  }

  /** A key to sign with, and its name. */
  public record SigningKey(String id, PrivateKey key) {}

  /** Those that sign. */
  private record Signing(SigningKey ec, SigningKey rsa) {}

  /** What is kept, and what signs until the next look. */
  private record Keys(Object state, JWKSet all, JWKSet published, String json, Signing signing) {}

  /** The public keys, as a JWK set, as far as they are known. */
  public String json() {
    return keys().json();
  }

  /** The public keys, retired ones too. */
  public JWKSet publicKeys() {
    return keys().published();
  }

  /** The key for ES256. */
  public SigningKey ec() {
    return keys().signing().ec();
  }

  /** The key for RS256. */
  public SigningKey rsa() {
    return keys().signing().rsa();
  }

  /** Whether there are keys to be read, and none need be made. */
  public boolean made() {
    return kept.exist();
  }

  private Keys keys() {
    if (keys == null) {
      look();
    }
    return keys;
  }

  /**
   * Takes keys that have been rotated, and forgets those that have retired long enough. Blocks.
   *
   * @throws StoreException if they cannot be read; the known keys stay in use
   */
  public synchronized void look() {
    Keys known = keys;
    // Asked before the keys are read: what is written meanwhile is seen at the next look.
    Object state = kept.state();
    boolean changed = known == null || !known.state().equals(state);
    JWKSet all = changed ? kept.readOrCreate() : known.all();
    Instant now = clock.instant();
    JWKSet published =
        new JWKSet(
            all.toPublicJWKSet().getKeys().stream()
                .filter(key -> KeySets.verifies(key, now))
                .toList());
    boolean untold =
        changed && known != null && published.getKeyByKeyId(known.signing().ec().id()) != null;
    Signing signing = untold ? known.signing() : signing(all);
    keys = new Keys(state, all, published, published.toString(), signing);
  }

  private Signing signing(JWKSet all) {
    SigningKey ec = null;
    SigningKey rsa = null;
    try {
      for (JWK key : all.getKeys()) {
        if (key.isPrivate() && key instanceof ECKey signing) {
          ec = new SigningKey(key.getKeyID(), signing.toECPrivateKey());
        } else if (key.isPrivate() && key instanceof RSAKey signing) {
          rsa = new SigningKey(key.getKeyID(), signing.toRSAPrivateKey());
        }
      }
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    if (ec == null || rsa == null) {
      throw new StoreException(
          "The keys in " + kept.where() + " are incomplete: run the command rotate-keys", null);
    }
    return new Signing(ec, rsa);
  }
}
