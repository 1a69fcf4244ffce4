package org.janusfhir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What operators are told to say to psql.
 *
 * @param lines each a statement, or a command that connects to a database
 */
public record PsqlScript(List<String> lines) {
  private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final String CONNECT = "\\connect ";

  /** Those of a guide in Markdown, in its order. */
  public static List<PsqlScript> readAll(Path guide) throws IOException {
    return BLOCK
        .matcher(Files.readString(guide))
        .results()
        .map(block -> new PsqlScript(block.group(1).lines().toList()))
        .toList();
  }

  /** The same with another word in place of one, wherever that is. */
  PsqlScript with(String word, String other) {
    return new PsqlScript(lines.stream().map(line -> line.replace(word, other)).toList());
  }

  /**
   * Says it as a superuser.
   *
   * @param address of the database that psql is connected to at first, as the reactive client has
   *     it
   */
  public void run(String address) {
    String database = address;
    for (String line : lines) {
      if (line.startsWith(CONNECT)) {
        database = another(address, line.substring(CONNECT.length()));
      } else {
        TestServer.execute(database, line);
      }
    }
  }

  /** The address of another database of the same server. */
  public static String another(String address, String database) {
    return address.substring(0, address.lastIndexOf('/') + 1) + database;
  }
}
