import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the jars below a folder without compression: a start reads five thousand classes, and to
 * unpack them takes it longer than to read them. Large jars, which no start needs, are left alone.
 * Run by the build as <code>java StoreJars.java FOLDER</code>.
 */
final class StoreJars {
  private static final long LARGE = 3L << 20;

  public static void main(String... arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      if (Files.size(jar) < LARGE) {
        store(jar);
      }
    }
  }

  private static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    Set<String> seen = new HashSet<>();
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(stored);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (seen.add(entry.getName())) {
          byte[] content = from.getInputStream(entry).readAllBytes();
          to.putNextEntry(stored(entry, content));
          to.write(content);
        }
      }
    }
    Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static ZipEntry stored(ZipEntry packed, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(packed.getName());
    entry.setMethod(ZipEntry.STORED);
    entry.setTime(packed.getTime());
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }
}
