package org.janusfhir.postgres;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.janusfhir.postgres.Explained.Scan;

/** Whether a plan reads what a search is about, and not all there is. */
final class IndexUse {
  private static final Pattern ID = Pattern.compile("\\bid = ");

  /** What leads to few rows of a table: more than the tenant, the type and the parameter. */
  private static final Map<String, Pattern> LEADING =
      Map.of(
          "resource", Pattern.compile("keys && |\\bid = |\\bhome = '[^*]|\\bhome = ANY"),
          "moment", Pattern.compile("\\bbegins [<>=]|\\bid = "),
          "phrase", Pattern.compile("\\bvalue [<>=]|\\bid = "),
          "measure", ID,
          "former", ID,
          "place", ID,
          "guest", Pattern.compile("\\bpatient = "));

  private static final Pattern OF_ANOTHER_ROW = Pattern.compile("\\bhome = \\w+\\.home");

  private IndexUse() {}

  /** The places of a plan to which no index leads by what the search asks for. */
  static List<Scan> notLed(Explained explained) {
    return explained.scans().stream()
        .filter(scan -> !LEADING.get(scan.table()).matcher(scan.condition()).find())
        .toList();
  }

  /**
   * The places of a plan that are not in the home of a patient. Those that follow the patient's
   * guests are there, if they are looked at only where there are guests: see {@link #ofOtherHomes}.
   */
  static List<Scan> notAtHome(Explained explained, String patient) {
    return explained.scans().stream().filter(scan -> !isAtHome(scan, patient)).toList();
  }

  /** The places of a plan where rows of other homes were looked at. */
  static List<Scan> ofOtherHomes(Explained done) {
    return done.scans().stream()
        .filter(scan -> scan.followsGuests() && !scan.table().equals("guest") && scan.times() > 0)
        .toList();
  }

  private static boolean isAtHome(Scan scan, String patient) {
    String column = scan.table().equals("guest") ? "patient" : "home";
    Pattern home =
        Pattern.compile("\\b" + column + " = ('" + patient + "'|ANY \\('\\{" + patient + "\\}')");
    // What a resource is found by is where the resource is.
    boolean follows = scan.followsGuests() || !scan.table().equals("resource");
    return home.matcher(scan.condition()).find()
        || (follows && OF_ANOTHER_ROW.matcher(scan.condition()).find());
  }
}
