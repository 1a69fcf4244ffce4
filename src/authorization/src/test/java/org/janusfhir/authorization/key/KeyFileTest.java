package org.janusfhir.authorization.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once, private, and rotated. */
class KeyFileTest {
  @TempDir Path folder;

  @Test
  void theFirstStartMakesOneKeyOfEachKindThatNobodyElseReads() throws IOException {
    KeyFile file = KeyFile.in(folder.resolve("new"));

    JWKSet keys = file.readOrCreate();

    assertThat(keys.getKeys()).hasSize(2).allMatch(JWK::isPrivate);
    assertThat(keys.getKeys())
        .extracting(key -> key.getKeyType().getValue())
        .containsExactlyInAnyOrder("EC", "RSA");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(file.readOrCreate().toString(false)).isEqualTo(keys.toString(false));
  }

  @Test
  void retiredKeysVerifyUntilTheirTokensEndAndSignNothing() {
    KeyFile file = KeyFile.in(folder);
    List<String> first = file.readOrCreate().getKeys().stream().map(JWK::getKeyID).toList();

    List<String> second = file.rotate(Duration.ofMinutes(10));

    JWKSet keys = file.readOrCreate();
    assertThat(keys.getKeys().stream().map(JWK::getKeyID)).containsAll(first).containsAll(second);
    first.forEach(id -> assertThat(keys.getKeyByKeyId(id).isPrivate()).isFalse());
    second.forEach(id -> assertThat(keys.getKeyByKeyId(id).isPrivate()).isTrue());

    Duration over = Duration.ofHours(-1);
    file.rotate(over);
    file.rotate(over);
    assertThat(file.readOrCreate().getKeys().stream().map(JWK::getKeyID))
        .containsAll(first)
        .doesNotContainAnyElementsOf(second);
  }

  @Test
  void rotationsAtOnceAreMadeOneAfterTheOther() throws Exception {
    int times = 4;
    ExecutorService threads = Executors.newFixedThreadPool(times);
    List<Future<List<String>>> rotations = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      rotations.add(threads.submit(() -> KeyFile.in(folder).rotate(Duration.ofMinutes(10))));
    }
    List<String> all = new ArrayList<>();
    for (Future<List<String>> rotation : rotations) {
      all.addAll(rotation.get());
    }
    threads.shutdown();

    List<JWK> keys = KeyFile.in(folder).readOrCreate().getKeys();
    assertThat(keys).extracting(JWK::getKeyID).containsExactlyInAnyOrderElementsOf(all);
    assertThat(keys).filteredOn(JWK::isPrivate).hasSize(2);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    KeyFile file = KeyFile.in(folder);
    Files.writeString(file.path(), "{");
    assertThatThrownBy(file::readOrCreate)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.path().toString());
  }
}
