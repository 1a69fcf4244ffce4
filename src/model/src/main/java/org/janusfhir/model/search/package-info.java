/**
 * Searches in the terms of the canonical record: what is asked ({@link
 * org.janusfhir.model.search.SearchQuery}), what resources are found by ({@link
 * org.janusfhir.model.search.SearchIndex}), and whether the one is the other ({@link
 * org.janusfhir.model.search.CriterionMatcher}).
 *
 * <p>The rule of all rows: a search in a version finds exactly the resources that show the value in
 * that version. Therefore
 *
 * <ul>
 *   <li>members of closed code sets are indexed by their canonical code without a system; versions
 *       translate their own codes to all canonical ones that they show so;
 *   <li>what versions show in different elements has a row each: <code>clinical-status</code> and
 *       <code>verification-status</code> of a condition, <code>related-type</code> and <code>
 *       related-type-or-component</code>, <code>related-ref</code> and <code>
 *       related-ref-or-encounter</code>;
 *   <li>what versions show of two elements as one is indexed by both: {@link
 *       org.janusfhir.model.search.AllergyStatus};
 *   <li>references to what is not in this record are found by their address, contained ones are
 *       there but not found.
 * </ul>
 */
package org.janusfhir.model.search;
