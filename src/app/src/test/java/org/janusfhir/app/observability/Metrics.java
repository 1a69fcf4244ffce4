package org.janusfhir.app.observability;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the application tells Prometheus.
 *
 * @param values by name and labels, as they are written
 */
public record Metrics(Map<String, Double> values) {
  /** What it tells now. */
  public static Metrics read() {
    return new Metrics(
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> !line.startsWith("#") && line.contains(" "))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                    (one, other) -> one)));
  }

  /**
   * The value of a sample.
   *
   * @throws AssertionError if there is none
   */
  public double value(String sample) {
    Double value = values.get(sample);
    if (value == null) {
      throw new AssertionError("There is no " + sample + " among " + values.keySet());
    }
    return value;
  }
}
