package org.janusfhir.dstu2_1;

import java.util.List;
import org.janusfhir.model.Contract;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Signature;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Contract in DSTU2.1's shape, elements in the order of the specification. */
final class ContractCodec implements ResourceCodec<Contract> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ISSUED = Name.of("issued");
  private static final Name APPLIES = Name.of("applies");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name TOPIC = Name.of("topic");
  private static final Name AUTHORITY = Name.of("authority");
  private static final Name DOMAIN = Name.of("domain");
  private static final Name TYPE = Name.of("type");
  private static final Name SUB_TYPE = Name.of("subType");
  private static final Name ACTION = Name.of("action");
  private static final Name ACTION_REASON = Name.of("actionReason");
  private static final Name AGENT = Name.of("agent");
  private static final Name ACTOR = Name.of("actor");
  private static final Name ROLE = Name.of("role");
  private static final Name SIGNER = Name.of("signer");
  private static final Name PARTY = Name.of("party");
  private static final Name SIGNATURE = Name.of("signature");
  private static final Name VALUED_ITEM = Name.of("valuedItem");
  private static final Name EFFECTIVE_TIME = Name.of("effectiveTime");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name UNIT_PRICE = Name.of("unitPrice");
  private static final Name FACTOR = Name.of("factor");
  private static final Name POINTS = Name.of("points");
  private static final Name NET = Name.of("net");
  private static final Name TERM = Name.of("term");
  private static final Name TEXT = Name.of("text");
  private static final Name GROUP = Name.of("group");
  private static final Name FRIENDLY = Name.of("friendly");
  private static final Name LEGAL = Name.of("legal");
  private static final Name RULE = Name.of("rule");
  private static final Choice ENTITY =
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
    out.references(TOPIC, contract.topic());
    out.references(AUTHORITY, contract.authority());
    out.references(DOMAIN, contract.domain());
    out.element(TYPE, contract.type(), Datatypes::codeableConcept);
    out.elements(SUB_TYPE, contract.subType(), Datatypes::codeableConcept);
    out.elements(ACTION, contract.action(), Datatypes::codeableConcept);
    out.elements(ACTION_REASON, contract.actionReason(), Datatypes::codeableConcept);
    out.elements(AGENT, contract.agent(), ContractCodec::writeAgent);
    out.elements(SIGNER, contract.signer(), ContractCodec::writeSigner);
    out.elements(VALUED_ITEM, contract.valuedItem(), ContractCodec::writeValuedItem);
    out.elements(TERM, contract.term(), ContractCodec::writeTerm);
    out.choice(BINDING, contract.binding());
    out.elements(FRIENDLY, contract.friendly(), ContractCodec::writeFriendly);
    out.elements(LEGAL, contract.legal(), ContractCodec::writeLegal);
    out.elements(RULE, contract.rule(), ContractCodec::writeRule);
  }

  @Override
  public Contract read(ResourceHead head, SourceElement in) {
    return new Contract(
        head,
        in.element(IDENTIFIER, DatatypeReader::identifier),
        in.dateTime(ISSUED),
        in.element(APPLIES, DatatypeReader::period),
        in.references(SUBJECT),
        in.references(AUTHORITY),
        in.references(DOMAIN),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.elements(SUB_TYPE, DatatypeReader::codeableConcept),
        in.elements(ACTION, DatatypeReader::codeableConcept),
        in.elements(ACTION_REASON, DatatypeReader::codeableConcept),
        in.elements(AGENT, ContractCodec::readAgent),
        in.elements(VALUED_ITEM, ContractCodec::readValuedItem),
        in.elements(SIGNER, ContractCodec::readSigner),
        in.elements(TERM, ContractCodec::readTerm),
        in.choice(BINDING),
        in.elements(FRIENDLY, ContractCodec::readFriendly),
        in.elements(LEGAL, ContractCodec::readLegal),
        in.elements(RULE, ContractCodec::readRule),
        in.references(TOPIC),
        in.extras());
  }

  private static void writeAgent(Contract.Agent agent, Writer out) {
    out.reference(ACTOR, agent.actor());
    out.elements(ROLE, agent.role(), Datatypes::codeableConcept);
  }

  private static Contract.Agent readAgent(SourceElement in) {
    return new Contract.Agent(
        in.reference(ACTOR), in.elements(ROLE, DatatypeReader::codeableConcept), in.extras());
  }

  private static void writeSigner(Contract.Signer signer, Writer out) {
    out.element(TYPE, signer.type(), Datatypes::coding);
    out.reference(PARTY, signer.party());
    out.elements(SIGNATURE, signatures(signer), SignatureCodec::write);
  }

  /** DSTU2.1 requires a whole signature where others know only its contents. */
  private static List<Signature> signatures(Contract.Signer signer) {
    return signer.signature().isEmpty() && signer.signatureText() != null
        ? List.of(SignatureOfText.of(signer.signatureText(), signer.party()))
        : signer.signature();
  }

  private static Contract.Signer readSigner(SourceElement in) {
    return new Contract.Signer(
        in.element(TYPE, DatatypeReader::coding),
        in.reference(PARTY),
        null,
        in.elements(SIGNATURE, SignatureCodec::read),
        in.extras());
  }

  private static void writeValuedItem(Contract.ValuedItem valuedItem, Writer out) {
    out.choice(ENTITY, valuedItem.entity());
    out.element(IDENTIFIER, valuedItem.identifier(), Datatypes::identifier);
    out.dateTime(EFFECTIVE_TIME, valuedItem.effectiveTime());
    out.element(QUANTITY, valuedItem.quantity(), Datatypes::quantity);
    out.element(UNIT_PRICE, valuedItem.unitPrice(), Datatypes::quantity);
    out.decimal(FACTOR, valuedItem.factor());
    out.decimal(POINTS, valuedItem.points());
    out.element(NET, valuedItem.net(), Datatypes::quantity);
  }

  private static Contract.ValuedItem readValuedItem(SourceElement in) {
    return new Contract.ValuedItem(
        in.choice(ENTITY),
        in.element(IDENTIFIER, DatatypeReader::identifier),
        in.dateTime(EFFECTIVE_TIME),
        in.element(QUANTITY, DatatypeReader::quantity),
        in.element(UNIT_PRICE, DatatypeReader::money),
        in.decimal(FACTOR),
        in.decimal(POINTS),
        in.element(NET, DatatypeReader::money),
        in.extras());
  }

  private static void writeTerm(Contract.Term term, Writer out) {
    out.element(IDENTIFIER, term.identifier(), Datatypes::identifier);
    out.dateTime(ISSUED, term.issued());
    out.element(APPLIES, term.applies(), Datatypes::period);
    out.element(TYPE, term.type(), Datatypes::codeableConcept);
    out.element(SUB_TYPE, term.subType(), Datatypes::codeableConcept);
    out.references(TOPIC, term.topic());
    out.elements(ACTION, term.action(), Datatypes::codeableConcept);
    out.elements(ACTION_REASON, term.actionReason(), Datatypes::codeableConcept);
    out.elements(AGENT, term.agent(), ContractCodec::writeAgent);
    out.string(TEXT, term.text());
    out.elements(VALUED_ITEM, term.valuedItem(), ContractCodec::writeValuedItem);
    out.elements(GROUP, term.group(), ContractCodec::writeTerm);
  }

  private static Contract.Term readTerm(SourceElement in) {
    return new Contract.Term(
        in.element(IDENTIFIER, DatatypeReader::identifier),
        in.dateTime(ISSUED),
        in.element(APPLIES, DatatypeReader::period),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.element(SUB_TYPE, DatatypeReader::codeableConcept),
        null,
        in.elements(ACTION, DatatypeReader::codeableConcept),
        in.elements(ACTION_REASON, DatatypeReader::codeableConcept),
        in.elements(AGENT, ContractCodec::readAgent),
        in.string(TEXT),
        in.elements(VALUED_ITEM, ContractCodec::readValuedItem),
        in.elements(GROUP, ContractCodec::readTerm),
        in.references(TOPIC),
        in.extras());
  }

  private static void writeFriendly(Contract.Friendly friendly, Writer out) {
    out.choice(CONTENT, friendly.content());
  }

  private static Contract.Friendly readFriendly(SourceElement in) {
    return new Contract.Friendly(in.choice(CONTENT), in.extras());
  }

  private static void writeLegal(Contract.Legal legal, Writer out) {
    out.choice(CONTENT, legal.content());
  }

  private static Contract.Legal readLegal(SourceElement in) {
    return new Contract.Legal(in.choice(CONTENT), in.extras());
  }

  private static void writeRule(Contract.Rule rule, Writer out) {
    out.choice(CONTENT, rule.content());
  }

  private static Contract.Rule readRule(SourceElement in) {
    return new Contract.Rule(in.choice(CONTENT), in.extras());
  }
}
