package org.janusfhir.dstu2_1;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Medication;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Medication in DSTU2.1's shape, elements in the order of the specification. */
final class MedicationCodec implements ResourceCodec<Medication> {
  private static final Name CODE = Name.of("code");
  private static final Name IS_BRAND = Name.of("isBrand");
  private static final Name MANUFACTURER = Name.of("manufacturer");
  private static final Name PRODUCT = Name.of("product");
  private static final Name FORM = Name.of("form");
  private static final Name INGREDIENT = Name.of("ingredient");
  private static final Name AMOUNT = Name.of("amount");
  private static final Name BATCH = Name.of("batch");
  private static final Name LOT_NUMBER = Name.of("lotNumber");
  private static final Name EXPIRATION_DATE = Name.of("expirationDate");
  private static final Name PACKAGE = Name.of("package", "packaging");
  private static final Name CONTAINER = Name.of("container");
  private static final Name CONTENT = Name.of("content");
  private static final Choice ITEM =
      Choice.of("item", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  private static final Name ITEM_CONCEPT = Name.of("itemCodeableConcept", "item");

  /** Of an ingredient whose reference leads to what this version has no way to contain. */
  private static final CodeableConcept UNSAYABLE =
      new CodeableConcept(List.of(), null, DataAbsent.UNSUPPORTED);

  @Override
  public void write(Medication medication, Writer out) {
    out.element(CODE, medication.code(), Datatypes::codeableConcept);
    out.bool(IS_BRAND, medication.isBrand());
    out.reference(MANUFACTURER, medication.manufacturer());
    out.element(PRODUCT, medication.product(), MedicationCodec::writeProduct);
    out.element(PACKAGE, medication.packaging(), MedicationCodec::writePackage);
  }

  @Override
  public Medication read(ResourceHead head, SourceElement in) {
    return new Medication(
        head,
        in.element(CODE, DatatypeReader::codeableConcept),
        in.bool(IS_BRAND),
        in.reference(MANUFACTURER),
        in.element(PRODUCT, MedicationCodec::readProduct),
        in.element(PACKAGE, MedicationCodec::readPackage),
        null,
        null,
        in.extras());
  }

  private static void writeIngredient(Medication.Ingredient ingredient, Writer out) {
    int before = out.size();
    out.choice(ITEM, ingredient.item());
    if (ingredient.item() != null && out.size() == before) {
      out.element(ITEM_CONCEPT, UNSAYABLE, Datatypes::codeableConcept); // it is required
    }
    out.element(AMOUNT, ingredient.amount(), Datatypes::ratio);
  }

  private static Medication.Ingredient readIngredient(SourceElement in) {
    return new Medication.Ingredient(
        in.choice(ITEM), in.element(AMOUNT, DatatypeReader::ratio), in.extras());
  }

  private static void writeBatch(Medication.Batch batch, Writer out) {
    out.string(LOT_NUMBER, batch.lotNumber());
    out.dateTime(EXPIRATION_DATE, batch.expirationDate());
  }

  private static Medication.Batch readBatch(SourceElement in) {
    return new Medication.Batch(in.string(LOT_NUMBER), in.dateTime(EXPIRATION_DATE), in.extras());
  }

  private static void writeProduct(Medication.Product product, Writer out) {
    out.element(FORM, product.form(), Datatypes::codeableConcept);
    out.elements(INGREDIENT, product.ingredient(), MedicationCodec::writeIngredient);
    out.elements(BATCH, product.batch(), MedicationCodec::writeBatch);
  }

  private static Medication.Product readProduct(SourceElement in) {
    return new Medication.Product(
        in.element(FORM, DatatypeReader::codeableConcept),
        in.elements(INGREDIENT, MedicationCodec::readIngredient),
        in.elements(BATCH, MedicationCodec::readBatch),
        in.extras());
  }

  private static void writeContent(Medication.Content content, Writer out) {
    out.choice(ITEM, content.item());
    out.element(AMOUNT, content.amount(), Datatypes::quantity);
  }

  private static Medication.Content readContent(SourceElement in) {
    return new Medication.Content(
        in.choice(ITEM), in.element(AMOUNT, DatatypeReader::quantity), in.extras());
  }

  private static void writePackage(Medication.Packaging packaging, Writer out) {
    out.element(CONTAINER, packaging.container(), Datatypes::codeableConcept);
    out.elements(CONTENT, packaging.content(), MedicationCodec::writeContent);
  }

  private static Medication.Packaging readPackage(SourceElement in) {
    return new Medication.Packaging(
        in.element(CONTAINER, DatatypeReader::codeableConcept),
        in.elements(CONTENT, MedicationCodec::readContent),
        in.extras());
  }
}
