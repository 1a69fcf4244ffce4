package org.janusfhir.app.sandbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.janusfhir.app.importer.KnownIdentifiers;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ResourceParser;
import org.jboss.logging.Logger;

/**
 * The sample that is part of the application, see <code>sample/README.md</code>. It is taken as a
 * whole, so that a start that is interrupted leaves the sandbox empty, to be filled at the next.
 */
@ApplicationScoped
public class BundledSample implements SandboxSample {
  private static final Logger LOG = Logger.getLogger(BundledSample.class);
  private static final String FOLDER = "/sample/";

  private final List<FhirVersion> versions;

  /** Read with one of those versions. */
  @Inject
  public BundledSample(@All List<FhirVersion> versions) {
    this.versions = versions;
  }

  @Override
  public void load(BulkLoad target) {
    Properties sample = properties();
    for (String versionId : list(sample, "versions")) {
      ResourceParser parser = parser(versionId);
      if (parser != null) {
        target.put(resources(list(sample, "files"), parser));
        return;
      }
    }
    LOG.warn("event=sandbox-empty reason=\"no version that reads the sample is installed\"");
  }

  private static List<Resource> resources(List<String> files, ResourceParser parser) {
    KnownIdentifiers identifiers = KnownIdentifiers.ofRun();
    List<Resource> resources = new ArrayList<>();
    int refused = 0;
    for (String file : files) {
      for (ParsedDocument.Entry entry : parse(file, parser, identifiers)) {
        if (entry instanceof ParsedDocument.Accepted accepted) {
          identifiers.add(accepted.resource());
          resources.add(accepted.resource());
        } else {
          refused++;
        }
      }
    }
    if (refused > 0) {
      LOG.infof("event=sandbox-incomplete left-out=%d", refused);
    }
    return resources;
  }

  private static List<String> list(Properties properties, String name) {
    return List.of(properties.getProperty(name).split(",", -1));
  }

  private static List<ParsedDocument.Entry> parse(
      String file, ResourceParser parser, KnownIdentifiers identifiers) {
    try (InputStream in = open(file)) {
      return parser.parse(in.readAllBytes(), Format.JSON, identifiers).entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedDocumentException e) {
      throw new IllegalStateException("The sample's " + file + " cannot be read", e);
    }
  }

  private ResourceParser parser(String versionId) {
    for (FhirVersion version : versions) {
      if (version.id().equals(versionId)) {
        return version.parser().orElse(null);
      }
    }
    return null;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = open("sample.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = BundledSample.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException("The application lacks " + FOLDER + file);
    }
    return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
