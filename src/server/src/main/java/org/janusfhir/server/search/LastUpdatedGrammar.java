package org.janusfhir.server.search;

import org.janusfhir.model.search.Criterion;

/** <code>_lastUpdated</code>: dates, compared to when a resource was last written. */
final class LastUpdatedGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    return new Criterion.LastUpdated(DateGrammar.ranges(use));
  }
}
