package org.janusfhir.authorization.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.util.List;
import org.janusfhir.authorization.store.PrivateFiles;
import org.janusfhir.store.StoreException;

/**
 * The keys on disk: a JWK set that only its owner can read. Keys with a private part sign; those
 * without are retired and say until when tokens may be signed by them.
 */
public final class KeyFile implements TokenKeys {
  private final Path path;

  private KeyFile(Path path) {
    this.path = path;
  }

  /** The file in the folder of the store. */
  public static KeyFile in(Path folder) {
    return new KeyFile(folder.resolve("authorization-keys.json"));
  }

  @Override
  public String where() {
    return path.toString();
  }

  Path path() {
    return path;
  }

  @Override
  public boolean exist() {
    return Files.exists(path);
  }

  @Override
  public JWKSet readOrCreate() {
    if (!Files.exists(path)) {
      PrivateFiles.createFolder(path.toAbsolutePath().getParent());
      PrivateFiles.alone(lock(), this::create);
    }
    return read();
  }

  /** Somebody else may have been first. */
  private void create() {
    if (!Files.exists(path)) {
      write(KeySets.generate(Instant.now()));
    }
  }

  private Path lock() {
    return path.resolveSibling(path.getFileName() + ".lock");
  }

  @Override
  public Object state() {
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
  private record State(FileTime changed, Object key) {}

  @Override
  public List<String> rotate(Duration longestToken) {
    PrivateFiles.createFolder(path.toAbsolutePath().getParent());
    List<String> names = new ArrayList<>();
    PrivateFiles.alone(lock(), () -> names.addAll(replace(longestToken)));
    return names;
  }

  private List<String> replace(Duration longestToken) {
    List<JWK> known = Files.exists(path) ? read().getKeys() : List.of();
    KeySets.Rotated rotated = KeySets.rotated(known, longestToken, Instant.now());
    write(rotated.all());
    return rotated.fresh();
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
    PrivateFiles.replace(path, KeySets.json(keys).getBytes(StandardCharsets.UTF_8));
  }
}
