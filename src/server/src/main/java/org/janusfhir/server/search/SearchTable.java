package org.janusfhir.server.search;

import java.util.HashMap;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;

/** What searches of one type in one version accept, by name. */
public final class SearchTable {
  private static final String PATIENT = "patient";
  private static final SearchParameter ID =
      SearchParameter.token("_id", "_id", "Logical id of the resource");

  private final Map<String, SearchParameter> byName = new HashMap<>();
  private final Protection protection;

  /** What a search must say at least. */
  enum Protection {
    /** Nothing: these are not about a patient. */
    NONE,
    /** Any parameter, so that nobody lists all patients. */
    ANY_PARAMETER,
    /** A patient or ids: these are clinical. */
    PATIENT_OR_ID
  }

  /** The table of a type. */
  public SearchTable(ServedType type) {
    byName.put(ID.name(), ID);
    for (SearchParameter parameter : type.searchParameters()) {
      byName.put(parameter.name(), parameter);
    }
    if (type.type() == ResourceType.PATIENT) {
      protection = Protection.ANY_PARAMETER;
    } else {
      protection = byName.containsKey(PATIENT) ? Protection.PATIENT_OR_ID : Protection.NONE;
    }
  }

  /** The parameter of that name without modifiers, or null. */
  SearchParameter parameter(String name) {
    return byName.get(name);
  }

  Protection protection() {
    return protection;
  }
}
