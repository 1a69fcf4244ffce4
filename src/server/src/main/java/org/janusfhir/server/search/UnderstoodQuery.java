package org.janusfhir.server.search;

import org.janusfhir.server.http.PercentCoding;

/** A query put together from what was understood, encoded. */
public final class UnderstoodQuery {
  private final StringBuilder query = new StringBuilder(64);

  /** Adds a parameter. */
  public UnderstoodQuery add(String name, String value) {
    if (query.length() > 0) {
      query.append('&');
    }
    PercentCoding.encode(name, query);
    query.append('=');
    PercentCoding.encode(value, query);
    return this;
  }

  @Override
  public String toString() {
    return query.toString();
  }
}
