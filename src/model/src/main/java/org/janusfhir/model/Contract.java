package org.janusfhir.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A formal agreement between parties. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/contract.html">Contract</a>
 */
public record Contract(
    ResourceHead head,
    Identifier identifier,
    FhirDateTime issued,
    Period applies,
    List<Reference> subject,
    List<Reference> authority,
    List<Reference> domain,
    CodeableConcept type,
    List<CodeableConcept> subType,
    List<CodeableConcept> action,
    List<CodeableConcept> actionReason,
    List<Agent> agent,
    List<ValuedItem> valuedItem,
    List<Signer> signer,
    List<Term> term,
    Value binding,
    List<Friendly> friendly,
    List<Legal> legal,
    List<Rule> rule,
    List<Reference> topic,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Contract {
    subject = Lists.of(subject);
    authority = Lists.of(authority);
    domain = Lists.of(domain);
    subType = Lists.of(subType);
    action = Lists.of(action);
    actionReason = Lists.of(actionReason);
    agent = Lists.of(agent);
    valuedItem = Lists.of(valuedItem);
    signer = Lists.of(signer);
    term = Lists.of(term);
    friendly = Lists.of(friendly);
    legal = Lists.of(legal);
    rule = Lists.of(rule);
    topic = Lists.of(topic);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.CONTRACT;
  }

  /** <code>agent</code> of the standard; any component may be null, lists are never. */
  public record Agent(Reference actor, List<CodeableConcept> role, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Agent {
      role = Lists.of(role);
    }
  }

  /** <code>valuedItem</code> of the standard; any component may be null, lists are never. */
  public record ValuedItem(
      Value entity,
      Identifier identifier,
      FhirDateTime effectiveTime,
      Quantity quantity,
      Quantity unitPrice,
      BigDecimal factor,
      BigDecimal points,
      Quantity net,
      Extras extras)
      implements Element {}

  /** <code>signer</code> of the standard; any component may be null, lists are never. */
  public record Signer(
      Coding type, Reference party, String signatureText, List<Signature> signature, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Signer {
      signature = Lists.of(signature);
    }
  }

  /** <code>term</code> of the standard; any component may be null, lists are never. */
  public record Term(
      Identifier identifier,
      FhirDateTime issued,
      Period applies,
      CodeableConcept type,
      CodeableConcept subType,
      Reference subject,
      List<CodeableConcept> action,
      List<CodeableConcept> actionReason,
      List<Agent> agent,
      String text,
      List<ValuedItem> valuedItem,
      List<Term> group,
      List<Reference> topic,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Term {
      action = Lists.of(action);
      actionReason = Lists.of(actionReason);
      agent = Lists.of(agent);
      valuedItem = Lists.of(valuedItem);
      group = Lists.of(group);
      topic = Lists.of(topic);
    }
  }

  /** <code>friendly</code> of the standard; any component may be null, lists are never. */
  public record Friendly(Value content, Extras extras) implements Element {}

  /** <code>legal</code> of the standard; any component may be null, lists are never. */
  public record Legal(Value content, Extras extras) implements Element {}

  /** <code>rule</code> of the standard; any component may be null, lists are never. */
  public record Rule(Value content, Extras extras) implements Element {}
}
