package org.janusfhir.server.search;

import org.janusfhir.model.search.Criterion;

/** How values of one type of search parameter are read: one class a type. */
@FunctionalInterface
interface ValueGrammar {
  /**
   * The condition that a use of a parameter stands for.
   *
   * @throws org.janusfhir.server.problem.RefusedException if its value or modifier is wrong
   */
  Criterion parse(ParameterUse use);
}
