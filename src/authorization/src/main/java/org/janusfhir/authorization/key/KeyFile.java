package org.janusfhir.authorization.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.janusfhir.authorization.store.PrivateFiles;
import org.janusfhir.store.StoreException;

/**
 * The keys on disk: a JWK set that only its owner can read. Keys with a private part sign; those
 * without are retired and say until when tokens may be signed by them.
 */
public final class KeyFile {
  private static final int RSA_BITS = 2048;

  /** A server signs with the old keys for moments after a rotation, and clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Path path;

  private KeyFile(Path path) {
    this.path = path;
  }

  /** The file in the folder of the store. */
  public static KeyFile in(Path folder) {
    return new KeyFile(folder.resolve("authorization-keys.json"));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Whether there is one. */
  boolean exists() {
    return Files.exists(path);
  }

  /**
   * Reads the keys, after making the first ones if there are none.
   *
   * @throws StoreException if the file cannot be read or written
   */
  JWKSet readOrCreate() {
    if (!Files.exists(path)) {
      PrivateFiles.createFolder(path.toAbsolutePath().getParent());
      PrivateFiles.alone(lock(), this::create);
    }
    return read();
  }

  /** Somebody else may have been first. */
  private void create() {
    if (!Files.exists(path)) {
      write(generate(Instant.now()));
    }
  }

  private Path lock() {
    return path.resolveSibling(path.getFileName() + ".lock");
  }

  /**
   * What tells one content of the file from another without reading it.
   *
   * @throws StoreException if that cannot be told
   */
  State state() {
    try {
      if (!Files.exists(path)) {
        return new State(null, null);
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(attributes.lastModifiedTime(), attributes.fileKey());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * A state of the file.
   *
   * @param changed when it was written; null if it is not there
   * @param key of the file system, which is another for each file; null if it has none
   */
  record State(FileTime changed, Object key) {}

  /**
   * Makes new keys. Those in use until now sign nothing any more, but verify until the last token
   * that they have signed ends. A server that runs beside this takes the new ones within seconds;
   * of several rotations at once each is made after the other.
   *
   * @param longestToken how long tokens are good for
   * @return the names of the new keys
   * @throws StoreException if the file cannot be read or written
   */
  public List<String> rotate(Duration longestToken) {
    PrivateFiles.createFolder(path.toAbsolutePath().getParent());
    List<String> names = new ArrayList<>();
    PrivateFiles.alone(lock(), () -> names.addAll(replace(longestToken)));
    return names;
  }

  private List<String> replace(Duration longestToken) {
    Instant now = Instant.now();
    List<JWK> fresh = generate(now);
    List<JWK> all = new ArrayList<>(fresh);
    if (Files.exists(path)) {
      for (JWK key : read().getKeys()) {
        if (key.isPrivate()) {
          all.add(retired(key, now.plus(longestToken).plus(MARGIN)));
        } else if (verifies(key, now)) {
          all.add(key);
        }
      }
    }
    write(all);
    return fresh.stream().map(JWK::getKeyID).toList();
  }

  /** Whether there may still be a token that is signed with that key. */
  static boolean verifies(JWK key, Instant now) {
    return key.getExpirationTime() == null || key.getExpirationTime().toInstant().isAfter(now);
  }

  private JWKSet read() {
    try {
      return JWKSet.parse(Files.readString(path));
    } catch (IOException | ParseException e) {
      throw unreadable(e);
    }
  }

  private StoreException unreadable(Exception cause) {
    return new StoreException(
        "The keys in "
            + path
            + " cannot be read: restore the file, or delete it, which ends all tokens",
        cause);
  }

  private void write(List<JWK> keys) {
    String json = new JWKSet(keys, Map.of()).toString(false);
    PrivateFiles.replace(path, json.getBytes(StandardCharsets.UTF_8));
  }

  /** As the documented service does, a key's name is the time of its making and its kind. */
  private static List<JWK> generate(Instant now) {
    try {
      return List.of(
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyID(now + ".ec")
              .generate(),
          new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(now + ".rsa")
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWK retired(JWK key, Instant until) {
    Date end = Date.from(until);
    return key instanceof RSAKey rsa
        ? new RSAKey.Builder(rsa.toPublicJWK()).expirationTime(end).build()
        : new ECKey.Builder(key.toECKey().toPublicJWK()).expirationTime(end).build();
  }
}
