package org.janusfhir.app.importer;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.janusfhir.app.importer.Tally.Fate;

/** Prints what became of everything, as a table. */
final class Summary {
  private static final String FIRST = "%-26s";
  private static final String NONE = " ".repeat(12);

  private Summary() {}

  /** Prints the table and what should be known besides. */
  static void print(Tally tally, long nanos, PrintWriter out) {
    StringBuilder header = new StringBuilder(String.format(Locale.ROOT, FIRST, "type"));
    for (Fate fate : Fate.values()) {
      header.append(String.format(Locale.ROOT, "%12s", fate.title()));
    }
    out.println(header);
    tally
        .counts()
        .forEach((name, row) -> out.println(line(name, fate -> row.getOrDefault(fate, 0))));
    out.println(line("total", tally::total));
    double seconds = nanos / 1e9;
    out.printf(
        Locale.ROOT,
        "%,d resources in %.1f s (%,.0f/s)%n",
        tally.total(),
        seconds,
        tally.total() / seconds);
    count(tally.warnings(), "warnings", out);
    count(tally.incomplete(), "resources that lack an element their version requires", out);
    count(tally.absent(), "references kept although their target is absent", out);
    count(tally.unresolved(), "references in search form that found nothing, kept as sent", out);
    out.flush();
  }

  private static void count(int count, String what, PrintWriter out) {
    out.printf(Locale.ROOT, "%,d %s%n", count, what);
  }

  private static String line(String name, ToIntFunction<Fate> counts) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, FIRST, name));
    for (Fate fate : Fate.values()) {
      int count = counts.applyAsInt(fate);
      line.append(count == 0 ? NONE : String.format(Locale.ROOT, "%,12d", count));
    }
    return line.toString().stripTrailing();
  }
}
