package org.janusfhir.model;

import java.util.List;

/**
 * What was said about a resource. Version id and time of update are the store's and not here.
 *
 * @see <a href="https://hl7.org/fhir/R4/resource.html#Meta">Meta</a>
 */
public record Meta(List<String> profile, List<Coding> security, List<Coding> tag, Extras extras)
    implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public Meta {
    profile = Lists.of(profile);
    security = Lists.of(security);
    tag = Lists.of(tag);
  }

  @Override
  public ValueType valueType() {
    return ValueType.META;
  }
}
