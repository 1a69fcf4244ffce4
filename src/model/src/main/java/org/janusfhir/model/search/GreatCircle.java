package org.janusfhir.model.search;

import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.model.search.SearchValue.PositionValue;

/**
 * Distances over the surface of the earth, taken for a sphere: what they are off is less than six
 * thousandths.
 */
final class GreatCircle {
  /** The mean radius of the earth. */
  private static final double METERS = 6_371_008.8;

  private GreatCircle() {}

  /** How many metres two places are apart, by the haversine formula. */
  static double meters(Place one, PositionValue other) {
    double oneLatitude = Math.toRadians(one.latitude());
    double otherLatitude = Math.toRadians(other.latitude());
    double northward = Math.sin((otherLatitude - oneLatitude) / 2);
    double eastward = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
    double half =
        northward * northward
            + Math.cos(oneLatitude) * Math.cos(otherLatitude) * eastward * eastward;
    return 2 * METERS * Math.asin(Math.sqrt(Math.min(1, half)));
  }
}
