package org.janusfhir.may2015;

import org.janusfhir.model.Contract;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Contract in May2015's shape, elements in the order of the specification. */
final class ContractCodec implements ResourceWriter<Contract> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ISSUED = Name.of("issued");
  private static final Name APPLIES = Name.of("applies");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name AUTHORITY = Name.of("authority");
  private static final Name DOMAIN = Name.of("domain");
  private static final Name TYPE = Name.of("type");
  private static final Name SUB_TYPE = Name.of("subType");
  private static final Name ACTION = Name.of("action");
  private static final Name ACTION_REASON = Name.of("actionReason");
  private static final Name ACTOR = Name.of("actor", "agent");
  private static final Name ENTITY = Name.of("entity", "actor");
  private static final Name ROLE = Name.of("role");
  private static final Name VALUED_ITEM = Name.of("valuedItem");
  private static final Name EFFECTIVE_TIME = Name.of("effectiveTime");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name UNIT_PRICE = Name.of("unitPrice");
  private static final Name FACTOR = Name.of("factor");
  private static final Name POINTS = Name.of("points");
  private static final Name NET = Name.of("net");
  private static final Name SIGNER = Name.of("signer");
  private static final Name PARTY = Name.of("party");
  private static final Name SIGNATURE = Name.of("signature", "signatureText");
  private static final Name TERM = Name.of("term");
  private static final Name TEXT = Name.of("text");
  private static final Name GROUP = Name.of("group");
  private static final Name FRIENDLY = Name.of("friendly");
  private static final Name LEGAL = Name.of("legal");
  private static final Name RULE = Name.of("rule");
  private static final Choice VALUED_ITEM_ENTITY =
      Choice.of("entity", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice BINDING =
      Choice.of("binding", ValueType.ATTACHMENT, ValueType.REFERENCE);
  private static final Choice CONTENT =
      Choice.of("content", ValueType.ATTACHMENT, ValueType.REFERENCE);

  @Override
  public void write(Contract contract, Writer out) {
    out.element(IDENTIFIER, contract.identifier(), Datatypes::identifier);
    out.dateTime(ISSUED, contract.issued());
    out.element(APPLIES, contract.applies(), Datatypes::period);
    out.references(SUBJECT, contract.subject());
    out.references(AUTHORITY, contract.authority());
    out.references(DOMAIN, contract.domain());
    out.element(TYPE, contract.type(), Concepts::codeableConcept);
    out.elements(SUB_TYPE, contract.subType(), Concepts::codeableConcept);
    out.elements(ACTION, contract.action(), Concepts::codeableConcept);
    out.elements(ACTION_REASON, contract.actionReason(), Concepts::codeableConcept);
    out.elements(ACTOR, contract.agent(), ContractCodec::writeActor);
    out.elements(VALUED_ITEM, contract.valuedItem(), ContractCodec::writeValuedItem);
    out.elements(SIGNER, contract.signer(), ContractCodec::writeSigner);
    out.elements(TERM, contract.term(), ContractCodec::writeTerm);
    out.choice(BINDING, contract.binding());
    out.elements(FRIENDLY, contract.friendly(), ContractCodec::writeFriendly);
    out.elements(LEGAL, contract.legal(), ContractCodec::writeLegal);
    out.elements(RULE, contract.rule(), ContractCodec::writeRule);
  }

  private static void writeActor(Contract.Agent agent, Writer out) {
    Absent.reference(ENTITY, agent.actor(), out);
    out.elements(ROLE, agent.role(), Concepts::codeableConcept);
  }

  private static void writeValuedItem(Contract.ValuedItem valuedItem, Writer out) {
    out.choice(VALUED_ITEM_ENTITY, valuedItem.entity());
    out.element(IDENTIFIER, valuedItem.identifier(), Datatypes::identifier);
    out.dateTime(EFFECTIVE_TIME, valuedItem.effectiveTime());
    out.element(QUANTITY, valuedItem.quantity(), Datatypes::quantity);
    out.element(UNIT_PRICE, valuedItem.unitPrice(), Datatypes::quantity);
    out.decimal(FACTOR, valuedItem.factor());
    out.decimal(POINTS, valuedItem.points());
    out.element(NET, valuedItem.net(), Datatypes::quantity);
  }

  private static void writeSigner(Contract.Signer signer, Writer out) {
    Absent.element(TYPE, signer.type(), Absent::coding, Concepts::coding, out);
    Absent.reference(PARTY, signer.party(), out);
    Absent.code(SIGNATURE, signature(signer), DataAbsent.UNSUPPORTED, out);
  }

  /** The signature itself: May2015 does not say how and when it was made. */
  private static String signature(Contract.Signer signer) {
    return signer.signatureText() != null || signer.signature().isEmpty()
        ? signer.signatureText()
        : signer.signature().get(0).blob();
  }

  private static void writeTerm(Contract.Term term, Writer out) {
    out.element(IDENTIFIER, term.identifier(), Datatypes::identifier);
    out.dateTime(ISSUED, term.issued());
    out.element(APPLIES, term.applies(), Datatypes::period);
    out.element(TYPE, term.type(), Concepts::codeableConcept);
    out.element(SUB_TYPE, term.subType(), Concepts::codeableConcept);
    out.reference(SUBJECT, term.subject());
    out.elements(ACTION, term.action(), Concepts::codeableConcept);
    out.elements(ACTION_REASON, term.actionReason(), Concepts::codeableConcept);
    out.elements(ACTOR, term.agent(), ContractCodec::writeActor);
    out.string(TEXT, term.text());
    out.elements(VALUED_ITEM, term.valuedItem(), ContractCodec::writeValuedItem);
    out.elements(GROUP, term.group(), ContractCodec::writeTerm);
  }

  private static void writeFriendly(Contract.Friendly friendly, Writer out) {
    Absent.content(CONTENT, friendly.content(), out);
  }

  private static void writeLegal(Contract.Legal legal, Writer out) {
    Absent.content(CONTENT, legal.content(), out);
  }

  private static void writeRule(Contract.Rule rule, Writer out) {
    Absent.content(CONTENT, rule.content(), out);
  }
}
