package org.janusfhir.app.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.app.Tokens;
import org.janusfhir.model.ResourceType;

/** Who asks, and whose records that reaches: the rows of the persona matrix. */
enum Callers {
  PROVIDER("provider", "user", "Practitioner/p1", null),
  PROVIDER_WITH_PATIENT("provider", "patient", "Practitioner/p1", Wards.MINE),
  PATIENT("patient", "user", user(Wards.MINE), null),
  PATIENT_WITH_PATIENT("patient", "patient", user(Wards.MINE), Wards.MINE),
  PROXY("proxy", "user", Wards.CARER, null),
  PROXY_WITH_PATIENT("proxy", "patient", Wards.CARER, Wards.WARD),
  SYSTEM("system", "system", null, null);

  private static final Map<String, String> MADE = new ConcurrentHashMap<>();

  private final String persona;
  private final String context;
  private final String user;
  private final String patient;

  Callers(String persona, String context, String user, String patient) {
    this.persona = persona;
    this.context = context;
    this.user = user;
    this.patient = patient;
  }

  /** As the audit says it. */
  String persona() {
    return persona;
  }

  /** What scopes begin with that are worth something to this caller. */
  String context() {
    return context;
  }

  /** Whose records are reached. */
  List<String> owners() {
    return switch (this) {
      case PROVIDER, SYSTEM -> Wards.OWNERS;
      case PROVIDER_WITH_PATIENT, PATIENT, PATIENT_WITH_PATIENT -> List.of(Wards.MINE);
      case PROXY -> List.of(Wards.MINE, Wards.WARD);
      case PROXY_WITH_PATIENT -> List.of(Wards.WARD);
    };
  }

  /** What scopes begin with that grant nothing to this caller. */
  List<String> worthless() {
    return switch (this) {
      case PROVIDER, PATIENT, PROXY -> List.of("patient", "system");
      case PROVIDER_WITH_PATIENT, PATIENT_WITH_PATIENT, PROXY_WITH_PATIENT -> List.of("system");
      case SYSTEM -> List.of("patient", "user");
    };
  }

  /** A token for the wards with these scopes. */
  String token(String scope) {
    return MADE.computeIfAbsent(name() + ' ' + scope, key -> token(Wards.TENANT, scope));
  }

  /** The same for another audience. */
  String token(Object audience, String scope) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("aud", audience);
    claims.put("sub", name());
    claims.put("client_id", "an-app");
    claims.put("scope", scope);
    if (user != null) {
      claims.put("fhirUser", user);
    }
    if (patient != null) {
      claims.put("patient", Wards.id(patient, ResourceType.PATIENT));
    }
    return Tokens.with(claims);
  }

  private static String user(String owner) {
    return "Patient/" + Wards.id(owner, ResourceType.PATIENT);
  }
}
