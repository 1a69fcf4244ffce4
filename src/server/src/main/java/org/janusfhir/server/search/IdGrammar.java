package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.http.ResourceId;

/** <code>_id</code>: one id or a list of them. */
final class IdGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<String> alternatives = SearchValues.alternatives(use.value());
    List<String> ids = new ArrayList<>(alternatives.size());
    for (String alternative : alternatives) {
      String id = alternative.strip();
      if (!ResourceId.isWellFormed(id)) {
        throw use.invalid("'" + id + "' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and .");
      }
      ids.add(id);
    }
    return new Criterion.Ids(ids);
  }
}
