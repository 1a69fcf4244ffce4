package org.janusfhir.model;

import java.util.List;

/**
 * The name of a human being. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#HumanName">HumanName</a>
 */
public record HumanName(
    NameUse use,
    String text,
    List<String> family,
    List<String> given,
    List<String> prefix,
    List<String> suffix,
    Period period,
    Extras extras)
    implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public HumanName {
    family = Lists.of(family);
    given = Lists.of(given);
    prefix = Lists.of(prefix);
    suffix = Lists.of(suffix);
  }

  @Override
  public ValueType valueType() {
    return ValueType.HUMAN_NAME;
  }
}
