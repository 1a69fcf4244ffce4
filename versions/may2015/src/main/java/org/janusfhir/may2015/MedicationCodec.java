package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.Medication;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Medication in May2015's shape, elements in the order of the specification. */
final class MedicationCodec implements ResourceWriter<Medication> {
  private static final Name NAME = Name.of("name");
  private static final Name CODE = Name.of("code");
  private static final Name IS_BRAND = Name.of("isBrand");
  private static final Name MANUFACTURER = Name.of("manufacturer");
  private static final Name KIND = Name.of("kind");
  private static final Name PRODUCT = Name.of("product");
  private static final Name FORM = Name.of("form");
  private static final Name INGREDIENT = Name.of("ingredient");
  private static final Name ITEM = Name.of("item");
  private static final Name AMOUNT = Name.of("amount");
  private static final Name BATCH = Name.of("batch");
  private static final Name LOT_NUMBER = Name.of("lotNumber");
  private static final Name EXPIRATION_DATE = Name.of("expirationDate");
  private static final Name PACKAGE = Name.of("package", "packaging");
  private static final Name CONTAINER = Name.of("container");
  private static final Name CONTENT = Name.of("content");
  private static final Set<String> SUBSTANCES = Set.of("Medication", "Substance");

  @Override
  public void contain(Medication medication, Containment contained) {
    if (medication.product() != null) {
      for (Medication.Ingredient ingredient : medication.product().ingredient()) {
        ContainedMedication.add(ingredient.item(), contained);
      }
    }
    if (medication.packaging() != null) {
      for (Medication.Content content : medication.packaging().content()) {
        ContainedMedication.add(content.item(), contained);
      }
    }
  }

  @Override
  public void write(Medication medication, Writer out) {
    out.string(NAME, medication.name());
    out.element(CODE, medication.code(), Concepts::codeableConcept);
    out.bool(IS_BRAND, medication.isBrand());
    out.reference(MANUFACTURER, medication.manufacturer());
    out.code(KIND, medication.kind());
    out.element(PRODUCT, medication.product(), MedicationCodec::writeProduct);
    out.element(PACKAGE, medication.packaging(), MedicationCodec::writePackage);
  }

  private static void writeIngredient(Medication.Ingredient ingredient, Writer out) {
    Absent.reference(ITEM, ContainedMedication.reference(ingredient.item(), SUBSTANCES, out), out);
    out.element(AMOUNT, ingredient.amount(), Datatypes::ratio);
  }

  private static void writeBatch(Medication.Batch batch, Writer out) {
    out.string(LOT_NUMBER, batch.lotNumber());
    out.dateTime(EXPIRATION_DATE, batch.expirationDate());
  }

  private static void writeProduct(Medication.Product product, Writer out) {
    out.element(FORM, product.form(), Concepts::codeableConcept);
    out.elements(INGREDIENT, product.ingredient(), MedicationCodec::writeIngredient);
    out.elements(BATCH, product.batch(), MedicationCodec::writeBatch);
  }

  private static void writeContent(Medication.Content content, Writer out) {
    Absent.reference(ITEM, ContainedMedication.reference(content.item(), out), out);
    out.element(AMOUNT, content.amount(), Datatypes::quantity);
  }

  private static void writePackage(Medication.Packaging packaging, Writer out) {
    out.element(CONTAINER, packaging.container(), Concepts::codeableConcept);
    out.elements(CONTENT, packaging.content(), MedicationCodec::writeContent);
  }
}
