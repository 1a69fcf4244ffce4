package org.janusfhir.dstu2.fidelity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The values at the leaves of a resource, by path. What a server sets itself (<code>id</code>,
 * <code>meta.versionId</code>, <code>meta.lastUpdated</code>) and narratives are left out.
 */
final class Leaves {
  private static final Set<String> OF_THE_SERVER =
      Set.of(".id[0]", ".meta[0].versionId[0]", ".meta[0].lastUpdated[0]");

  private Leaves() {}

  /**
   * The leaves of a resource.
   *
   * @param target what a reference as sent leads to, in the form that a server answers
   */
  static Map<String, String> of(Node resource, UnaryOperator<String> target) {
    Map<String, String> leaves = new LinkedHashMap<>();
    add(resource, true, "", target, leaves);
    leaves.keySet().removeAll(OF_THE_SERVER);
    return leaves;
  }

  /** Whether two leaves say the same: instants by value, decimals by digits. */
  static boolean same(String one, String other) {
    return one.equals(other) || sameNumber(one, other) || sameInstant(one, other);
  }

  private static void add(
      Node element,
      boolean resource,
      String path,
      UnaryOperator<String> target,
      Map<String, String> leaves) {
    if (element.value() != null) {
      boolean reference = element.name().equals("reference");
      leaves.put(path, reference ? target.apply(element.value()) : element.value());
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Node child : element.children()) {
      if (resource && child.name().equals("text")) {
        continue;
      }
      int index = seen.merge(child.name(), 1, Integer::sum) - 1;
      boolean contained = element.name().equals("contained");
      add(child, contained, path + '.' + child.name() + '[' + index + ']', target, leaves);
    }
  }

  private static boolean sameNumber(String one, String other) {
    try {
      BigDecimal first = new BigDecimal(one);
      BigDecimal second = new BigDecimal(other);
      return first.scale() == second.scale() && first.compareTo(second) == 0;
    } catch (NumberFormatException notNumbers) {
      return false;
    }
  }

  private static boolean sameInstant(String one, String other) {
    try {
      return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
    } catch (DateTimeException notInstants) {
      return false;
    }
  }
}
