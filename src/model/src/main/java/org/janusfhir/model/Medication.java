package org.janusfhir.model;

import java.util.List;

/**
 * A medication, its ingredients and packaging. Any component but the head may be null; lists are
 * never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/medication.html">Medication</a>
 */
public record Medication(
    ResourceHead head,
    CodeableConcept code,
    Boolean isBrand,
    Reference manufacturer,
    Product product,
    Packaging packaging,
    String name,
    MedicationKind kind,
    Extras extras)
    implements Resource {

  @Override
  public ResourceType resourceType() {
    return ResourceType.MEDICATION;
  }

  /** <code>product</code> of the standard; any component may be null, lists are never. */
  public record Product(
      CodeableConcept form, List<Ingredient> ingredient, List<Batch> batch, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Product {
      ingredient = Lists.of(ingredient);
      batch = Lists.of(batch);
    }
  }

  /**
   * <code>product.ingredient</code> of the standard; any component may be null, lists are never.
   */
  public record Ingredient(Value item, Ratio amount, Extras extras) implements Element {}

  /** <code>product.batch</code> of the standard; any component may be null, lists are never. */
  public record Batch(String lotNumber, FhirDateTime expirationDate, Extras extras)
      implements Element {}

  /** <code>packaging</code> of the standard; any component may be null, lists are never. */
  public record Packaging(CodeableConcept container, List<Content> content, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Packaging {
      content = Lists.of(content);
    }
  }

  /** <code>packaging.content</code> of the standard; any component may be null, lists are never. */
  public record Content(Value item, Quantity amount, Extras extras) implements Element {}
}
