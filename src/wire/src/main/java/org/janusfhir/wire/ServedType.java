package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/**
 * A row of a version's table of resource types.
 *
 * @param name the version's name, encoded
 * @param type the canonical type behind it
 * @param writer its writer (a {@link ResourceCodec} where the version can be read)
 * @param domainResource whether it has a narrative, contained resources and extensions
 * @param elements its elements
 * @param search what searches of it accept
 */
public record ServedType(
    Name name,
    ResourceType type,
    ResourceWriter<? extends Resource> writer,
    boolean domainResource,
    TypeElements elements,
    SearchDefinition search) {
  /** The parameters that searches of it accept, without the ones of every type. */
  public List<SearchParameter> searchParameters() {
    return search.parameters();
  }
}
