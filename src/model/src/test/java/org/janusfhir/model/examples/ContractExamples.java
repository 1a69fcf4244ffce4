package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.attachment;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Contract;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Signature;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Contracts. */
final class ContractExamples {
  private ContractExamples() {}

  static List<Resource> all() {
    return List.of(contract());
  }

  private static Contract contract() {
    return new Contract(
        ResourceHead.of("contract-1"),
        identifier("CONTRACT-1"),
        date("2015-05-04"),
        period("2015-05-04", "2016-05-04"),
        List.of(patient()),
        List.of(organization()),
        List.of(to(ResourceType.LOCATION, "location-1")),
        concept("http://hl7.org/fhir/contracttypecodes", "privacy", "Privacy"),
        List.of(concept("http://hl7.org/fhir/contractsubtypecodes", "disclosure-US", "Disclosure")),
        List.of(concept("http://www.hl7.org/fhir/contractaction", "action-a", "Action A")),
        List.of(concept("http://hl7.org/fhir/v3/ActReason", "HPAYMT", "healthcare payment")),
        List.of(agent()),
        List.of(valuedItem(text("A visit"))),
        List.of(
            new Contract.Signer(
                new Coding(
                    "http://www.hl7.org/fhir/contractsignertypecodes",
                    null,
                    "COVPTY",
                    "Covered Party",
                    null,
                    null),
                patient(),
                "as signed by hand",
                List.of(
                    signature(practitioner()),
                    signature(Primitive.of(ValueType.URI, "http://example.org/people/1"))),
                null)),
        List.of(term(List.of(term(null)))),
        attachment("contract"),
        List.of(new Contract.Friendly(attachment("friendly"), null)),
        List.of(new Contract.Legal(to(ResourceType.DOCUMENT_REFERENCE, "document-1"), null)),
        List.of(new Contract.Rule(attachment("rule"), null)),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        extras("contract", string("extension")));
  }

  private static Contract.Agent agent() {
    return new Contract.Agent(
        practitioner(),
        List.of(
            concept("http://www.hl7.org/fhir/contractactorrole", "practitioner", "Practitioner")),
        null);
  }

  private static Contract.ValuedItem valuedItem(Value entity) {
    return new Contract.ValuedItem(
        entity,
        identifier("ITEM-1"),
        date("2015-05-04"),
        quantity("2", "1"),
        quantity(QuantityKind.MONEY, "12.50", "USD", "USD"),
        decimal("1.10"),
        decimal("3"),
        quantity(QuantityKind.MONEY, "27.50", "USD", "USD"),
        null);
  }

  private static Signature signature(Value who) {
    return new Signature(
        List.of(
            new Coding(
                "http://hl7.org/fhir/valueset-signature-type",
                null,
                "1.2.840.10065.1.12.1.1",
                "AuthorID",
                null,
                null)),
        date("2015-05-04T12:00:00Z"),
        who,
        "image/png",
        "iVBORw0KGgo=",
        null);
  }

  private static Contract.Term term(List<Contract.Term> group) {
    return new Contract.Term(
        identifier("TERM-1"),
        date("2015-05-04"),
        period("2015-05-04", "2016-05-04"),
        concept("http://hl7.org/fhir/contracttermtypecodes", "OralHealth", "Oral Health Coverage"),
        concept("http://hl7.org/fhir/contracttermsubtypecodes", "condition", "Condition"),
        patient(),
        List.of(concept("http://www.hl7.org/fhir/contractaction", "action-b", "Action B")),
        List.of(concept("http://hl7.org/fhir/v3/ActReason", "HPAYMT", "healthcare payment")),
        List.of(agent()),
        "Twice a year",
        List.of(valuedItem(to(ResourceType.DEVICE, "device-1"))),
        group,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        null);
  }
}
