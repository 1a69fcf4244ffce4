package org.janusfhir.wire;

import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Code;

/**
 * A canonical code that a version can only say by a less exact one.
 *
 * @param code the name of the canonical constant; the code itself where the canonical model has no
 *     closed set
 * @param said what the version has instead, never null
 */
public record LessExactCode(String code, String said) {
  /**
   * Those constants as the version says them.
   *
   * @param said the version's code for a constant, never null for these
   */
  public static <E extends Enum<E> & Code> List<LessExactCode> of(
      Function<E, String> said, List<E> values) {
    return values.stream().map(code -> new LessExactCode(code.name(), said.apply(code))).toList();
  }
}
