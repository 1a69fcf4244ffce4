package org.janusfhir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.janusfhir.wire.FhirVersion;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

/**
 * The FHIR versions on the class path, found as the application's build finds them: implementations
 * of {@link FhirVersion} in archives with a <code>META-INF/beans.xml</code>.
 */
final class InstalledVersions {
  private static final String MARK = "META-INF/beans.xml";
  private static final String CLASS = ".class";

  private InstalledVersions() {}

  /**
   * All of them, by path segment.
   *
   * @throws IllegalStateException if there is none
   */
  static List<FhirVersion> all() {
    try {
      Indexer indexer = new Indexer();
      for (URL mark :
          Collections.list(InstalledVersions.class.getClassLoader().getResources(MARK))) {
        index(mark, indexer);
      }
      List<FhirVersion> versions = new ArrayList<>();
      for (ClassInfo found : indexer.complete().getAllKnownImplementations(FhirVersion.class)) {
        if (!Modifier.isAbstract(found.flags())) {
          versions.add(make(found.name().toString()));
        }
      }
      if (versions.isEmpty()) {
        throw new IllegalStateException("No FHIR version is installed");
      }
      versions.sort(Comparator.comparing(FhirVersion::id));
      return List.copyOf(versions);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The class path cannot be read", e);
    }
  }

  private static FhirVersion make(String className) {
    try {
      return Class.forName(className)
          .asSubclass(FhirVersion.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className + " cannot be made", e);
    }
  }

  private static void index(URL mark, Indexer indexer) throws IOException, URISyntaxException {
    if (mark.openConnection() instanceof JarURLConnection connection) {
      index(connection, indexer);
    } else {
      index(Path.of(new URI(mark.toString())).getParent().getParent(), indexer);
    }
  }

  private static void index(JarURLConnection connection, Indexer indexer) throws IOException {
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      jar.stream()
          .filter(entry -> entry.getName().endsWith(CLASS))
          .forEach(
              entry -> {
                try (InputStream in = jar.getInputStream(entry)) {
                  indexer.index(in);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static void index(Path folder, Indexer indexer) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          indexer.index(in);
        }
      }
    }
  }
}
