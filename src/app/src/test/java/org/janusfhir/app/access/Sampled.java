package org.janusfhir.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.janusfhir.app.Tokens;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/**
 * A tenant with the sandbox's sample and the records of the wards, whose tokens the tests can make.
 */
@ApplicationScoped
public class Sampled {
  static final String TENANT = "sampled";

  /** The patient of whom the sample tells the most. */
  static final String PATIENT = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  private static final String SANDBOX = "sandbox";
  private static final int PAGE = 1_000;

  @Inject Store store;

  /**
   * Who asks.
   *
   * @param scope of the token
   * @param user null for none
   * @param patientIds whose records are reached
   * @param types the names that the scopes grant; null for all
   */
  record Asking(String scope, String user, Set<String> patientIds, Set<String> types) {
    /** Whether its scopes grant the resource, by type and id. */
    boolean grants(String name) {
      return types == null || types.contains(name.substring(0, name.indexOf('/')));
    }

    /** A token of the sample's patient. */
    String token() {
      Map<String, Object> claims = new HashMap<>();
      claims.put("aud", TENANT);
      claims.put("sub", "somebody");
      claims.put("client_id", "an-app");
      claims.put("scope", scope);
      claims.put("patient", PATIENT);
      if (user != null) {
        claims.put("fhirUser", user);
      }
      return Tokens.with(claims);
    }
  }

  /** A provider, who sees everything. */
  static String provider() {
    return new Asking("user/*.read", "Practitioner/p1", Set.of(), null).token();
  }

  /** Copies the sample, which has to be loaded before; all resources, by type. */
  Map<ResourceType, List<Resource>> fill() {
    Map<ResourceType, List<Resource>> record = new HashMap<>();
    for (ResourceType type : ResourceType.values()) {
      List<Resource> all = new ArrayList<>();
      String next = null;
      do {
        SearchQuery query = new SearchQuery(type, List.of(), SortOrder.ID, PAGE, next);
        Page page = store.search(SANDBOX, query).await().indefinitely();
        page.resources().stream().map(StoredResource::resource).forEach(all::add);
        next = page.next();
      } while (next != null);
      record.put(type, all);
    }
    Wards.record().forEach(resource -> record.get(resource.resourceType()).add(resource));
    record.values().forEach(store.bulkLoad(TENANT)::put);
    return record;
  }
}
