package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.http.ResourceId;

/** <code>_id</code>: one id or a list of them. */
final class IdGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<String> ids = SearchValues.alternatives(use.value());
    for (String id : ids) {
      if (!ResourceId.isWellFormed(id)) {
        throw use.invalid("'" + id + "' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and .");
      }
    }
    return new Criterion.Ids(ids);
  }
}
