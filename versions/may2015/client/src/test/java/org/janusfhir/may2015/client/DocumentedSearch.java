package org.janusfhir.may2015.client;

import ca.uhn.fhir.model.dstu2.resource.BaseResource;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IQuery;
import java.util.List;
import java.util.function.Predicate;

/**
 * A search that the public documentation of May2015 describes.
 *
 * @param type what is searched
 * @param of the patient whose resources are searched; null: patients are
 * @param sent the query that HAPI 1.1 makes of the criteria, decoded
 * @param right what a resource that is found must be, and one that is not found must not
 * @param criteria the search in HAPI 1.1's own words
 */
record DocumentedSearch(
    String type,
    String of,
    String sent,
    Predicate<BaseResource> right,
    List<ICriterion<?>> criteria) {

  /** The search with that page size, not sent yet. */
  IQuery<?> query(May2015Client client, int pageSize) {
    IQuery<?> query = client.generic().search().forResource(type);
    for (ICriterion<?> criterion : criteria) {
      query.where(criterion);
    }
    return query.limitTo(pageSize);
  }

  /** All resources that the search might find, got without its criteria. */
  List<BaseResource> candidates(May2015Client client) {
    return of == null ? client.everybody() : client.ofPatient(type, of);
  }

  @Override
  public String toString() {
    return type + '?' + sent;
  }
}
