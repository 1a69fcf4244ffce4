package org.janusfhir.server.audit;

import java.util.Collection;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.http.ResourceId;

/**
 * Whom the parameters of a search or an operation name: <code>patient=1</code>, <code>
 * subject:Patient=1,2</code>, <code>subject=https://host/…/Patient/1</code>. What cannot be the id
 * of a patient is left out, so that nothing else that a client may write there is kept.
 */
public final class NamedPatients {
  private static final String PATIENT = "Patient";
  private static final String OF_PATIENT = ":" + PATIENT;

  private NamedPatients() {}

  /**
   * Adds the ids of the patients that a query names.
   *
   * @param ofPatients whether it is about resources of type Patient, so that <code>_id</code> names
   *     some
   */
  public static void addTo(Collection<String> ids, QueryString query, boolean ofPatients) {
    for (Parameter parameter : query.parameters()) {
      if (names(parameter.name(), ofPatients)) {
        for (String value : parameter.value().split(",", -1)) {
          add(ids, value);
        }
      }
    }
  }

  private static boolean names(String parameter, boolean ofPatients) {
    String name =
        parameter.endsWith(OF_PATIENT)
            ? parameter.substring(0, parameter.length() - OF_PATIENT.length())
            : parameter;
    return name.equals("patient")
        || name.equals("subject")
        || (ofPatients && parameter.equals("_id"));
  }

  private static void add(Collection<String> ids, String said) {
    String value = said.strip();
    int slash = value.lastIndexOf('/');
    String id = value.substring(slash + 1);
    String before = value.substring(0, Math.max(slash, 0));
    boolean ofPatient = slash < 0 || before.equals(PATIENT) || before.endsWith('/' + PATIENT);
    if (ofPatient && ResourceId.isWellFormed(id)) {
      ids.add(id);
    }
  }
}
