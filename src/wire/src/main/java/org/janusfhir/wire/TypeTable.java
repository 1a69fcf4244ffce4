package org.janusfhir.wire;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/** A version's table of resource types, found by name and by canonical type. */
public final class TypeTable {
  private final List<ServedType> all;
  private final Map<String, ServedType> byName = new TreeMap<>();
  private final Map<ResourceType, ServedType> byType = new EnumMap<>(ResourceType.class);

  /** A table of these rows. */
  public TypeTable(List<ServedType> rows) {
    all = rows.stream().sorted(Comparator.comparing(row -> row.name().text())).toList();
    for (ServedType row : all) {
      byName.put(row.name().text(), row);
      byType.put(row.type(), row);
    }
  }

  /** All rows by name. */
  public List<ServedType> all() {
    return all;
  }

  /** The row of that name, or null. */
  public ServedType get(String name) {
    return byName.get(name);
  }

  /** The row of that canonical type, or null. */
  public ServedType get(ResourceType type) {
    return byType.get(type);
  }

  /** The version's name of a canonical type, or null. */
  public String name(ResourceType type) {
    ServedType row = byType.get(type);
    return row == null ? null : row.name().text();
  }

  /**
   * Whether the version can say a contained resource: one of its types, or one of a type out of
   * scope that came in this very version.
   */
  public boolean canContain(Resource resource, String versionId) {
    return resource instanceof OtherResource other
        ? other.definedBy().equals(versionId)
        : byType.containsKey(resource.resourceType());
  }

  /** Adds what a contained resource contains in the version. */
  public void contain(Resource resource, Containment contained) {
    ServedType row = resource instanceof OtherResource ? null : byType.get(resource.resourceType());
    if (row != null) {
      row.writer().containAny(resource, contained);
    }
  }

  /** Writes a contained resource for which {@link #canContain} holds. */
  public void contained(Resource resource, Writer out) {
    if (resource instanceof OtherResource other) {
      ResourceEncoder.contained(Name.of(other.name()), OtherResourceWriter.INSTANCE, other, out);
    } else {
      ServedType row = byType.get(resource.resourceType());
      ResourceEncoder.contained(row.name(), row.writer(), resource, out);
    }
  }
}
