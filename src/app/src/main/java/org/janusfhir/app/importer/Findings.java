package org.janusfhir.app.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.janusfhir.wire.Issue;

/**
 * Names each refusal and warning: all of them in the report, one JSON object a line, and the first
 * refusals on the screen.
 */
final class Findings implements AutoCloseable {
  private static final int SHOWN = 20;

  private final JsonGenerator report;
  private final PrintWriter screen;
  private int refusals;

  private Findings(JsonGenerator report, PrintWriter screen) {
    this.report = report;
    this.screen = screen;
  }

  /** Writes to that file (null for none) and that screen. */
  static Findings to(Path file, PrintWriter screen) throws IOException {
    if (file == null) {
      return new Findings(null, screen);
    }
    Writer writer = Files.newBufferedWriter(file);
    JsonGenerator report = new JsonFactory().createGenerator(writer);
    report.setRootValueSeparator(null);
    return new Findings(report, screen);
  }

  /**
   * A finding about a resource, or, if <code>typeName</code> is null, about a file.
   *
   * @param refused whether it is why something was not taken
   */
  void add(String file, String typeName, String id, boolean refused, Issue issue) {
    if (refused) {
      refusals++;
      if (refusals <= SHOWN) {
        show(file, typeName, id, issue);
      } else if (refusals == SHOWN + 1) {
        screen.println("more refusals follow; --report FILE names all of them");
      }
    }
    if (report != null) {
      try {
        line(file, typeName, id, issue);
      } catch (IOException e) {
        throw new UncheckedIOException("the report cannot be written: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (report != null) {
      report.close();
    }
  }

  private void show(String file, String typeName, String id, Issue issue) {
    String resource = typeName == null ? "" : " " + typeName + (id == null ? "" : "/" + id);
    String place = issue.location() == null ? "" : " at " + issue.location();
    screen.println("refused: " + file + resource + place + ": " + issue.diagnostics());
  }

  private void line(String file, String typeName, String id, Issue issue) throws IOException {
    report.writeStartObject();
    report.writeStringField("severity", issue.severity().code());
    report.writeStringField("file", file);
    string("type", typeName);
    string("id", id);
    string("location", issue.location());
    report.writeStringField("code", issue.code().code());
    report.writeStringField("message", issue.diagnostics());
    report.writeEndObject();
    report.writeRaw('\n');
  }

  private void string(String name, String value) throws IOException {
    if (value != null) {
      report.writeStringField(name, value);
    }
  }
}
