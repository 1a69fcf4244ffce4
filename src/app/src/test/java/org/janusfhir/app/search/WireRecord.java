package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;

/**
 * The sample as clients of a version see it.
 *
 * @param version how it is written
 * @param store where it is
 */
record WireRecord(FhirVersion version, Store store) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String TENANT = "sandbox";

  /** All resources that a search may find, in JSON, by the version's name of their type. */
  Map<String, List<JsonNode>> byType() throws IOException {
    ResourceEncoder encoder = new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);
    Map<String, List<JsonNode>> byType = new HashMap<>();
    for (ServedType type : version.types()) {
      List<JsonNode> resources = new ArrayList<>();
      String next = null;
      do {
        SearchQuery all = new SearchQuery(type.type(), List.of(), SortOrder.ID, 1000, next);
        Page page = store.search(TENANT, all).await().indefinitely();
        for (StoredResource stored : page.resources()) {
          resources.add(JSON.readTree(encoder.encode(type, Format.JSON, stored.resource(), 1, 0)));
        }
        next = page.next();
      } while (next != null);
      byType.put(type.name().text(), resources);
    }
    return byType;
  }
}
