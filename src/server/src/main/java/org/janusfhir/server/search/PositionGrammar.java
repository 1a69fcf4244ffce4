package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.SearchParameterType;

/**
 * Coordinates, the latitude first: <code>42.25:-83.69</code>, or with a comma, which between
 * numbers means no alternative. How far is still near is said by the parameter of distances beside
 * it.
 *
 * @see <a href="https://hl7.org/fhir/DSTU2/location.html#search">Location</a>
 */
final class PositionGrammar implements ValueGrammar {
  /** What is near if nobody says so, in metres. */
  private static final double NEAR = 50_000;

  private static final int MOST_LATITUDE = 90;
  private static final int MOST_LONGITUDE = 180;

  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    ParameterUse distance = use.beside(SearchParameterType.DISTANCE);
    return new Criterion.Near(
        use.definition().canonical(),
        places(use),
        distance == null ? NEAR : DistanceGrammar.meters(distance));
  }

  private static List<Place> places(ParameterUse use) {
    List<String> parts = SearchValues.alternatives(use.value());
    List<Place> places = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      String text = SearchValues.unescape(parts.get(i));
      if (separator(text) < 0 && i + 1 < parts.size()) {
        i++;
        text += ',' + SearchValues.unescape(parts.get(i));
      }
      places.add(place(text, use));
    }
    return places;
  }

  private static Place place(String text, ParameterUse use) {
    int separator = separator(text);
    if (separator < 0) {
      throw malformed(text, use);
    }
    return new Place(
        degrees(text, text.substring(0, separator), MOST_LATITUDE, use),
        degrees(text, text.substring(separator + 1), MOST_LONGITUDE, use));
  }

  private static int separator(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text.indexOf(',') : colon;
  }

  private static double degrees(String place, String text, int most, ParameterUse use) {
    SearchNumber number = SearchNumber.parse(text.strip());
    double degrees = number == null ? Double.NaN : number.exact().doubleValue();
    if (Math.abs(degrees) <= most) {
      return degrees;
    }
    throw malformed(place, use);
  }

  private static RefusedException malformed(String text, ParameterUse use) {
    return use.invalid(
        "'"
            + text.strip()
            + "' is not a place: write latitude:longitude in degrees, as in 42.25:-83.69, the first"
            + " from -90 to 90 and the second from -180 to 180.");
  }
}
