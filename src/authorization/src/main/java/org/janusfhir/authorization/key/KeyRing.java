package org.janusfhir.authorization.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.StoreException;

/** The keys in use. They may be rotated in the file while this runs. */
@ApplicationScoped
public class KeyRing {
  private final KeyFile file;
  private volatile Loaded loaded;

  /** Those in the folder of the store. */
  @Inject
  public KeyRing(JanusConfiguration configuration) {
    this.file = KeyFile.in(Path.of(configuration.store().path()));
  }

  /** A key to sign with, and its name. */
  public record SigningKey(String id, PrivateKey key) {}

  private record Loaded(
      JWKSet publicKeys, String json, SigningKey ec, SigningKey rsa, FileTime changed) {}

  /** The public keys, as a JWK set, as far as they are known. Does not block after the start. */
  public String json() {
    Loaded known = loaded;
    return (known == null ? current() : known).json();
  }

  /** The public keys, retired ones too. May block. */
  public JWKSet publicKeys() {
    return current().publicKeys();
  }

  /** The key for ES256. May block. */
  public SigningKey ec() {
    return current().ec();
  }

  /** The key for RS256. May block. */
  public SigningKey rsa() {
    return current().rsa();
  }

  private Loaded current() {
    Loaded known = loaded;
    return known == null || !known.changed().equals(changed()) ? load() : known;
  }

  private synchronized Loaded load() {
    JWKSet keys = file.readOrCreate();
    JWKSet publicKeys = keys.toPublicJWKSet();
    SigningKey ec = null;
    SigningKey rsa = null;
    try {
      for (JWK key : keys.getKeys()) {
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
          "The keys in " + file.path() + " are incomplete: run the command rotate-keys", null);
    }
    loaded = new Loaded(publicKeys, publicKeys.toString(), ec, rsa, changed());
    return loaded;
  }

  private FileTime changed() {
    try {
      return Files.exists(file.path())
          ? Files.getLastModifiedTime(file.path())
          : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new StoreException("The keys in " + file.path() + " cannot be read", e);
    }
  }
}
