package org.janusfhir.app.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.janusfhir.app.InProcess;
import org.janusfhir.app.VersionFolder;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The import command on a store of its own. The files are in the version it reads by default. */
@QuarkusTest
@InProcess
class ImportCommandTest {
  private static final String PATIENT = "{'resourceType':'Patient','id':'p'}";

  @Inject @All List<FhirVersion> versions;
  @Inject JanusConfiguration configuration;
  @TempDir Path folder;

  private Path files;
  private Store store;
  private String out;
  private String err;

  @BeforeEach
  void openTheStore() throws IOException {
    VersionFolder.assumePresent(configuration.imports().from().orElseThrow());
    files = Files.createDirectory(folder.resolve("files"));
    store = EmbeddedStore.open(folder.resolve("store"), Clock.systemUTC());
  }

  @AfterEach
  void closeTheStore() throws Exception {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void takesEveryKindOfFileInAnyOrder() throws Exception {
    // Given
    write(
        "a-observations.ndjson",
        observation("o1", "Patient/p") + '\n' + observation("o2", "Patient/p"));
    write("sub/patient.xml", "<Patient xmlns='http://hl7.org/fhir'><id value='p'/></Patient>");
    gzip("organization.json.gz", "{'resourceType':'Organization','id':'org','name':'O'}");
    zip("more.zip", "in/practitioner.json", "{'resourceType':'Practitioner','id':'d'}");
    write("notes.txt", "hello");

    // When
    int exit = run(files.toString());

    // Then
    assertThat(exit).as(err).isZero();
    assertThat(row("Observation")).isEqualTo("2 created");
    assertThat(row("total")).isEqualTo("5 created");
    assertThat(out).contains("1 other files were left out, for example " + files + "/notes.txt");
    assertThat(read(ResourceType.PRACTITIONER, "d").resource()).isInstanceOf(Practitioner.class);
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    // Given
    write("patient.json", PATIENT);
    run(files.toString());

    // When
    int exit = run(files.toString());

    // Then
    assertThat(exit).as(err).isZero();
    assertThat(row("Patient")).isEqualTo("1 unchanged");
    assertThat(read(ResourceType.PATIENT, "p").versionId()).isEqualTo(1);
  }

  @Test
  void countsWhatBecameOfEverything() throws Exception {
    // Given
    write("patient.json", PATIENT);
    run(files.toString());
    write("patient.json", "{'resourceType':'Patient','id':'p','active':true}");
    write(
        "bundle.json",
        bundle(
            "{'resourceType':'Claim','id':'c'}",
            "{'resourceType':'Patient','id':'q','colour':'red'}"));
    write("broken.json", "{'resourceType':");
    write("no-id.json", "{'resourceType':'Patient'}");
    Path report = folder.resolve("report.jsonl");

    // When
    int exit = run("--report", report.toString(), files.toString());

    // Then
    assertThat(exit).isEqualTo(1);
    assertThat(row("Patient")).isEqualTo("1 updated, 2 refused");
    assertThat(row("Claim")).isEqualTo("1 not served");
    assertThat(row("(file)")).isEqualTo("1 refused");
    assertThat(err)
        .contains("Patient/q at Bundle.entry[1].resource.colour: unknown element 'colour'");
    assertThat(Files.readAllLines(report))
        .hasSize(3)
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        ("{'severity':'error','file':'"
                                + files.resolve("bundle.json")
                                + "','type':'Patient','id':'q','location':'Bundle.entry[1].resource.colour',"
                                + "'code':'structure','message':\"unknown element ~colour~\"}")
                            .replace('\'', '"')
                            .replace('~', '\'')))
        .anySatisfy(line -> assertThat(line).contains("broken.json").contains("not JSON"))
        .anySatisfy(line -> assertThat(line).contains("it has no id to be kept under"));
  }

  @Test
  void countsAndNamesWhatIsIncomplete() throws Exception {
    // Given
    write(
        "bundle.json",
        bundle(
            "{'resourceType':'Observation','id':'o','code':{'text':'c'}}",
            "{'resourceType':'Condition','id':'c','patient':{'reference':'Patient/p'}}",
            PATIENT));
    Path report = folder.resolve("report.jsonl");

    // When
    int exit = run("--report", report.toString(), files.toString());

    // Then
    assertThat(exit).as(err).isZero();
    assertThat(row("total")).isEqualTo("3 created");
    assertThat(out).contains("2 resources that lack an element their version requires");
    assertThat(Files.readAllLines(report))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("warning", "\"code\":\"required\""))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("Bundle.entry[0].resource.status", "it has no status, which "))
        .anySatisfy(line -> assertThat(line).contains("Bundle.entry[1].resource.code"))
        .anySatisfy(
            line -> assertThat(line).contains("Bundle.entry[1].resource.verificationStatus"));
  }

  @Test
  void refusesWhatIsIncompleteIfTold() throws Exception {
    // Given
    write(
        "bundle.json",
        bundle("{'resourceType':'Observation','id':'o','code':{'text':'c'}}", PATIENT));

    // When
    int exit = run("--strict", files.toString());

    // Then
    assertThat(exit).isEqualTo(1);
    assertThat(row("Observation")).isEqualTo("1 refused");
    assertThat(row("Patient")).isEqualTo("1 created");
    assertThat(err)
        .contains("Observation/o at Bundle.entry[0].resource.status: it has no status, which ");
    assertThat(
            store
                .read(new ResourceKey("sandbox", ResourceType.OBSERVATION, "o"))
                .await()
                .indefinitely())
        .isEmpty();
  }

  @Test
  void findsSearchedReferencesWhereverTheyAre() throws Exception {
    // Given
    write(
        "1.json",
        """
        {'resourceType':'Practitioner','id':'d','identifier':[{'system':'urn:npi','value':'7'}],
         'practitionerRole':[{'managingOrganization':{'reference':'Organization?identifier=urn:org|9'}}]}""");
    write(
        "2.json",
        """
        {'resourceType':'Organization','id':'org','identifier':[{'system':'urn:org','value':'9'}],
         'partOf':{'reference':'Organization?identifier=urn:org|10'}}""");
    write(
        "3.json",
        bundle(
            observation("o", "Patient?identifier=urn:mrn|1"),
            observation("x", "Patient?identifier=urn:mrn|2")));
    write(
        "4.json",
        "{'resourceType':'Patient','id':'p','identifier':[{'system':'urn:mrn','value':'1'}]}");

    // When
    int exit = run(files.toString());

    // Then
    assertThat(exit).as(err).isZero();
    Practitioner practitioner = (Practitioner) read(ResourceType.PRACTITIONER, "d").resource();
    assertThat(practitioner.role().get(0).organization())
        .isEqualTo(Reference.to(ResourceType.ORGANIZATION, "org"));
    Organization organization = (Organization) read(ResourceType.ORGANIZATION, "org").resource();
    assertThat(organization.partOf().uri()).isEqualTo("Organization?identifier=urn:org|10");
    Observation observation = (Observation) read(ResourceType.OBSERVATION, "o").resource();
    assertThat(observation.subject()).isEqualTo(Reference.to(ResourceType.PATIENT, "p"));
    assertThat(out).contains("2 references in search form that found nothing");
    assertThat(read(ResourceType.PRACTITIONER, "d").versionId()).isEqualTo(1);
  }

  @Test
  void whatWaitsForItsTargetDoesNotReplaceWhatCameLater() throws Exception {
    // Given
    String known = "Patient?identifier=urn:mrn|1";
    String unknown = "Patient?identifier=urn:mrn|2";
    write(
        "0.json",
        "{'resourceType':'Patient','id':'p','identifier':[{'system':'urn:mrn','value':'1'}]}");
    write("1.json", bundle(observation("o", unknown), observation("x", unknown)));
    write(
        "2.ndjson",
        String.join(
            "\n",
            observation("late", unknown),
            observation("o", known),
            observation("twice", unknown),
            observation("twice", unknown.replace('2', '3'))));

    // When
    int exit = run(files.toString());

    // Then
    assertThat(exit).as(err).isZero();
    assertThat(row("Observation")).isEqualTo("4 created, 2 replaced");
    Observation newer = (Observation) read(ResourceType.OBSERVATION, "o").resource();
    assertThat(newer.subject()).isEqualTo(Reference.to(ResourceType.PATIENT, "p"));
    assertThat(read(ResourceType.OBSERVATION, "o").versionId()).isEqualTo(1);
    assertThat(read(ResourceType.OBSERVATION, "x").versionId()).isEqualTo(1);
    assertThat(read(ResourceType.OBSERVATION, "late").versionId()).isEqualTo(1);
    Observation twice = (Observation) read(ResourceType.OBSERVATION, "twice").resource();
    assertThat(twice.subject().uri()).isEqualTo(unknown.replace('2', '3'));

    // When: again
    run(files.toString());

    // Then
    assertThat(row("Observation")).isEqualTo("4 unchanged, 2 replaced");
  }

  @Test
  void countsReferencesWhoseTargetIsAbsent() throws Exception {
    // Given
    write(
        "1.json",
        bundle(
            observation("o1", "Patient/later"),
            observation("o2", "Patient/never"),
            observation("o3", "Patient/never")));
    write("2.json", "{'resourceType':'Patient','id':'later'}");

    // When
    run(files.toString());

    // Then
    assertThat(out).contains("2 references kept although their target is absent");
  }

  @Test
  void theNewestVersionOfAHistoryWins() throws Exception {
    // Given
    write(
        "history.json",
        bundle("{'resourceType':'Patient','id':'p','gender':'female'}", PATIENT)
            .replace("collection", "history"));

    // When
    run(files.toString());

    // Then
    StoredResource patient = read(ResourceType.PATIENT, "p");
    assertThat(patient.versionId()).isEqualTo(2);
    assertThat(((Patient) patient.resource()).gender().code()).isEqualTo("female");

    // When: again
    run(files.toString());

    // Then
    assertThat(row("Patient")).isEqualTo("2 unchanged");
    assertThat(read(ResourceType.PATIENT, "p").versionId()).isEqualTo(2);
  }

  @Test
  void anOlderVersionIsTakenIfItIsTheLast() throws Exception {
    // Given
    String female = PATIENT.replace("}", ",'gender':'female'}");
    write("lines.ndjson", PATIENT + '\n' + female);
    run(files.toString());

    // When
    write("lines.ndjson", female + '\n' + PATIENT);
    run(files.toString());

    // Then
    StoredResource patient = read(ResourceType.PATIENT, "p");
    assertThat(((Patient) patient.resource()).gender()).isNull();
    assertThat(patient.versionId()).isEqualTo(3);
  }

  @Test
  void namesTheLineThatIsWrong() throws Exception {
    // Given
    write("lines.ndjson", PATIENT + "\n\nnot json\n" + PATIENT.replace("'p'", "'q'") + '\n');

    // When
    int exit = run(files.toString());

    // Then
    assertThat(exit).isEqualTo(1);
    assertThat(row("Patient")).isEqualTo("2 created");
    assertThat(err).startsWith("refused: " + files.resolve("lines.ndjson") + ":3: not JSON");
  }

  @Test
  void importsIntoTheTenantThatIsNamed() throws Exception {
    // Given
    write("patient.json", PATIENT);

    // When
    run("--tenant", "other", files.toString());

    // Then
    assertThat(store.isEmpty("sandbox").await().indefinitely()).isTrue();
    assertThat(store.isEmpty("other").await().indefinitely()).isFalse();
  }

  @Test
  void wrongUsageIsExitCode2() throws Exception {
    write("patient.json", PATIENT);
    assertThat(run()).isEqualTo(2);
    assertThat(run("--from", "stu3", files.toString())).isEqualTo(2);
    assertThat(err).contains("--from must be one of ");
    assertThat(run("--tenant", "a/b", files.toString())).isEqualTo(2);
    assertThat(run(files.resolve("absent.json").toString())).isEqualTo(2);
    assertThat(run("--report", folder.resolve("no/report").toString(), files.toString()))
        .isEqualTo(2);
    assertThat(store.isEmpty("sandbox").await().indefinitely()).isTrue();
  }

  private int run(String... arguments) {
    ImportCommand command = new ImportCommand(store, versions, configuration);
    StringWriter screen = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(screen))
            .setErr(new PrintWriter(errors))
            .execute(arguments);
    out = screen.toString();
    err = errors.toString();
    return exit;
  }

  /** A row of the table, columns by name. */
  private String row(String name) {
    List<String> lines = out.lines().toList();
    String header =
        lines.stream().filter(line -> line.startsWith("type ")).findFirst().orElseThrow();
    String row =
        lines.stream().filter(line -> line.startsWith(name + " ")).findFirst().orElseThrow();
    StringBuilder cells = new StringBuilder();
    for (int i = 26; i < row.length(); i += 12) {
      String cell = row.substring(i, Math.min(i + 12, row.length())).strip();
      if (!cell.isEmpty()) {
        cells.append(cells.isEmpty() ? "" : ", ");
        cells.append(cell).append(' ').append(header.substring(i, i + 12).strip());
      }
    }
    return cells.toString();
  }

  private StoredResource read(ResourceType type, String id) {
    return store.read(new ResourceKey("sandbox", type, id)).await().indefinitely().orElseThrow();
  }

  private static String observation(String id, String subject) {
    return "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'c'},'subject':{'reference':'%s'}}"
        .formatted(id, subject);
  }

  private static String bundle(String... resources) {
    return "{'resourceType':'Bundle','type':'collection','entry':["
        + String.join(",", Stream.of(resources).map(r -> "{'resource':" + r + "}").toList())
        + "]}";
  }

  private void write(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(text));
  }

  private void gzip(String name, String text) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(files.resolve(name)))) {
      gzip.write(bytes(text));
    }
  }

  private void zip(String name, String entry, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(files.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes(text));
    }
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
