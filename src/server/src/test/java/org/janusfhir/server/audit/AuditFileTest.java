package org.janusfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.codesystems.AuditEntityType;
import org.hl7.fhir.r4.model.codesystems.AuditEventType;
import org.hl7.fhir.r4.model.codesystems.ObjectRole;
import org.hl7.fhir.r4.model.codesystems.RestfulInteraction;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.audit.AuditedAccess.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of AuditEvents: what is in it, and that nothing that was taken is missing from it. */
class AuditFileTest {
  private static final int QUEUE = 50;
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final Caller CLINICIAN =
      new Caller(
          Persona.PROVIDER,
          "user \"1\"\n\u0000\u001B\uD800 \uD83D\uDE00",
          "growth-chart",
          "Practitioner/7",
          "1",
          "",
          Permissions.READ_ALL);
  private static final Asked READ =
      new Asked("dstu0", "clinic", "read", false, "MedicationOrder", "3");

  @TempDir Path folder;

  @Test
  void anAccessIsAnAuditEvent() throws Exception {
    // When
    AuditEvent event = written(access(CLINICIAN, READ, 200, "1", "2"));

    // Then
    assertThat(event.getType().getSystem()).isEqualTo(AuditEventType.REST.getSystem());
    assertThat(event.getType().getCode()).isEqualTo(AuditEventType.REST.toCode());
    Coding subtype = event.getSubtypeFirstRep();
    assertThat(subtype.getSystem()).isEqualTo(RestfulInteraction.READ.getSystem());
    assertThat(subtype.getCode()).isEqualTo(RestfulInteraction.READ.toCode());
    assertThat(event.getAction()).isEqualTo(AuditEventAction.R);
    assertThat(event.getRecordedElement().getValueAsString()).isEqualTo("2026-03-01T10:00:00.123Z");
    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
    assertThat(event.getOutcomeDesc()).isEqualTo("HTTP 200");
    assertThat(event.getSource().getSite()).isEqualTo("clinic");
    assertThat(event.getEntity()).hasSize(3);
    assertThat(event.getEntity().get(1).getWhat().getReference()).isEqualTo("Patient/2");
    Coding type = event.getEntity().get(1).getType();
    assertThat(type.getSystem()).isEqualTo(AuditEntityType._1.getSystem());
    assertThat(type.getDisplay()).isEqualTo(AuditEntityType._1.getDisplay());
    Coding role = event.getEntity().get(1).getRole();
    assertThat(role.getSystem()).isEqualTo(ObjectRole._1.getSystem());
    assertThat(role.getDisplay()).isEqualTo(ObjectRole._1.getDisplay());
    assertThat(event.getEntity().get(2).getWhat().getReference()).isEqualTo("MedicationOrder/3");
    assertThat(event.getEntity().get(2).getRole().getDisplay())
        .isEqualTo(ObjectRole._4.getDisplay());
    assertThat(event.getEntity().get(2).getDetail())
        .extracting(detail -> detail.getType() + '=' + detail.getValueStringType().getValue())
        .containsExactly(
            "requestId=request-1", "version=dstu0", "interaction=read", "type=MedicationOrder");
  }

  @Test
  void whoAskedIsInItWithTheClient() throws Exception {
    // When
    AuditEvent event = written(access(CLINICIAN, READ, 200));

    // Then
    assertThat(event.getAgent()).hasSize(2);
    AuditEvent.AuditEventAgentComponent user = event.getAgent().get(0);
    assertThat(user.getRequestor()).isTrue();
    assertThat(user.getWho().getReference()).isEqualTo("Practitioner/7");
    assertThat(user.getWho().getIdentifier().getValue())
        .isEqualTo("user \"1\"\n\uFFFD\uFFFD\uFFFD \uD83D\uDE00");
    assertThat(user.getRoleFirstRep().getText()).isEqualTo("provider");
    assertThat(user.getNetwork().getAddress()).isEqualTo("192.0.2.1");
    AuditEvent.AuditEventAgentComponent client = event.getAgent().get(1);
    assertThat(client.getRequestor()).isFalse();
    assertThat(client.getWho().getIdentifier().getValue()).isEqualTo("growth-chart");
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws Exception {
    // When
    AuditEvent event =
        written(access(null, new Asked("dstu0", null, "none", false, null, null), 401));

    // Then
    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._4);
    assertThat(event.getSubtype()).isEmpty();
    assertThat(event.getAgent()).hasSize(1);
    assertThat(event.getAgentFirstRep().hasWho()).isFalse();
    assertThat(event.getEntity()).hasSize(1);
    assertThat(event.getEntityFirstRep().hasWhat()).isFalse();
  }

  @Test
  void operationsAndSearchesAreExecuted() throws Exception {
    AuditEvent operation =
        written(
            access(
                CLINICIAN,
                new Asked("dstu0", "clinic", "patient-everything", true, "Patient", "1"),
                500,
                "1"));
    assertThat(operation.getSubtypeFirstRep().getCode())
        .isEqualTo(RestfulInteraction.OPERATION.toCode());
    assertThat(operation.getAction()).isEqualTo(AuditEventAction.E);
    assertThat(operation.getOutcome()).isEqualTo(AuditEventOutcome._8);
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    // Given
    Path fresh = folder.resolve("new/audit.ndjson");
    Path old = Files.createFile(folder.resolve("old.ndjson"));
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

    // When
    AuditFile.open(fresh, QUEUE).close();
    AuditFile.open(old, QUEUE).close();

    // Then
    for (Path file : List.of(fresh, old)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void itIsMadeAnewAfterItWasMovedAway() throws Exception {
    Path path = folder.resolve("audit.ndjson");
    Path moved = folder.resolve("audit.1.ndjson");
    try (AuditFile file = AuditFile.open(path, QUEUE)) {
      // Given
      assertThat(file.take(access(null, READ, 401))).isTrue();
      await(() -> lines(path) == 1);

      // When
      Files.move(path, moved);
      assertThat(file.take(access(null, READ, 401))).isTrue();
      assertThat(file.take(access(null, READ, 401))).isTrue();
    }

    // Then
    assertThat(lines(moved)).isEqualTo(1);
    assertThat(lines(path)).isEqualTo(2);
  }

  @Test
  void aLineThatWasTornBySomeEndBeforeIsEnded() throws Exception {
    Path path = Files.writeString(folder.resolve("audit.ndjson"), "{\"resourceType\":\"Aud");
    try (AuditFile file = AuditFile.open(path, QUEUE)) {
      assertThat(file.take(access(null, READ, 401))).isTrue();
    }
    assertThat(Files.readAllLines(path)).hasSize(2);
    assertThat(parsed(Files.readAllLines(path).get(1)).getOutcomeDesc()).isEqualTo("HTTP 401");
  }

  @Test
  void aFullDiskTakesNothingMoreAndLosesNothing() throws Exception {
    // Given
    Path path = Files.createSymbolicLink(folder.resolve("audit.ndjson"), Path.of("/dev/full"));
    try (AuditFile file = AuditFile.open(path, QUEUE)) {
      int taken = 0;

      // When
      long end = System.nanoTime() + PATIENCE_NANOS;
      int refused = 0; // again and again, not only because its queue was full for a moment
      while (refused < 200 && System.nanoTime() < end) {
        if (file.take(access(null, READ, 401))) {
          taken++;
          refused = 0;
        } else {
          refused++;
          Thread.sleep(1);
        }
      }
      assertThat(file.take(access(null, READ, 401))).isFalse();
      assertThat(file.isReady()).isFalse();
      Files.delete(path);
      await(file::isReady);
      assertThat(file.take(access(null, READ, 403))).isTrue();
      int all = taken + 1;

      // Then
      await(() -> lines(path) == all);
    }
  }

  @Test
  void afterAFullQueueEverythingThatWasTakenIsWritten() throws Exception {
    // Given: a pipe that nobody reads from yet
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (RandomAccessFile reader = new RandomAccessFile(pipe.toFile(), "rw");
        AuditFile file = AuditFile.open(pipe, QUEUE)) {
      int taken = 0;

      // When
      while (file.take(access(CLINICIAN, READ, 200))) {
        taken++;
        if (taken % QUEUE == 0) {
          Thread.sleep(1);
        }
      }
      assertThat(file.isReady()).isFalse();

      // Then
      for (int i = 0; i < taken; i++) {
        assertThat(reader.readLine()).endsWith("}");
      }
      await(file::isReady);
    }
  }

  @Test
  void nothingIsTakenAfterTheThreadThatWritesHasEnded() throws Exception {
    Path path = folder.resolve("audit.ndjson");
    AppendedFile broken =
        new AppendedFile(
            path,
            place ->
                new FaultyChannel(
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    new OutOfMemory()));
    try (AuditFile file = AuditFile.open(broken, QUEUE)) {
      // Given
      assertThat(file.isReady()).isTrue();

      // When
      assertThat(file.take(access(null, READ, 401))).isTrue();
      await(() -> !file.isReady());

      // Then
      assertThat(file.take(access(null, READ, 401))).isFalse();
    }
  }

  /** In place of memory that is not there. */
  private static final class OutOfMemory implements FaultyChannel.Faults {
    @Override
    public int write(FileChannel file, ByteBuffer bytes) {
      throw new OutOfMemoryError("Cannot reserve direct buffer memory");
    }

    @Override
    public void truncate(FileChannel file, long size) {}
  }

  @Test
  void nothingIsTakenAfterTheThreadThatWritesWasInterrupted() throws Exception {
    try (AuditFile file = AuditFile.open(folder.resolve("audit.ndjson"), QUEUE)) {
      // When
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("janus-audit"))
          .forEach(Thread::interrupt);
      await(() -> !file.isReady());

      // Then
      assertThat(file.take(access(null, READ, 401))).isFalse();
    }
  }

  @Test
  void aFileThatCannotBeMadeIsSaidAtOnce() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> AuditFile.open(file.resolve("audit.ndjson"), QUEUE))
        .isInstanceOf(IOException.class);
  }

  private static AuditedAccess access(Caller caller, Asked asked, int status, String... patients) {
    return new AuditedAccess(
        1_772_359_200_123L, "request-1", "192.0.2.1", caller, asked, List.of(patients), status);
  }

  private AuditEvent written(AuditedAccess access) throws IOException {
    Path path = folder.resolve("audit.ndjson");
    try (AuditFile file = AuditFile.open(path, QUEUE)) {
      assertThat(file.take(access)).isTrue();
    }
    List<String> lines = Files.readAllLines(path);
    return parsed(lines.get(lines.size() - 1));
  }

  private static AuditEvent parsed(String line) {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    return parser.parseResource(AuditEvent.class, line);
  }

  private static long lines(Path path) {
    try {
      return Files.exists(path) ? Files.readAllLines(path).size() : 0;
    } catch (IOException e) {
      return -1;
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(5);
    }
  }
}
