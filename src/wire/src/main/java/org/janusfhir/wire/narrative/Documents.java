package org.janusfhir.wire.narrative;

import org.janusfhir.model.Contract;
import org.janusfhir.model.DocumentReference;

/** Documents and contracts. */
final class Documents {
  private Documents() {}

  static void document(DocumentReference document, Narration out) {
    out.concept(document.type());
    out.row("Patient").reference(document.subject());
    out.row("Description").text(document.description());
    out.row("Content");
    for (int i = 0; i < document.content().size(); i++) {
      Values.attachment(document.content().get(i).attachment(), out.and());
    }
    out.row("Created").date(document.created());
    if (!out.said()) {
      out.date(document.indexed());
    }
    out.row("Author").references(document.author());
    out.row("Authenticated by").reference(document.authenticator());
    out.row("Status").code(document.status());
    out.and().concept(document.docStatus());
    out.row("Category").concept(document.category());
    if (document.context() != null) {
      out.row("Service").concepts(document.context().event());
      out.and().period(document.context().period());
    }
  }

  static void contract(Contract contract, Narration out) {
    out.concept(contract.type());
    out.and().concepts(contract.subType());
    out.row("Subject").references(contract.subject());
    out.row("Issued").date(contract.issued());
    out.row("Applies").period(contract.applies());
    out.row("Action").concepts(contract.action());
    out.row("Reason").concepts(contract.actionReason());
    out.row("Party");
    for (int i = 0; i < contract.agent().size(); i++) {
      out.and().reference(contract.agent().get(i).actor());
    }
    for (int i = 0; i < contract.term().size(); i++) {
      Contract.Term term = contract.term().get(i);
      out.row("Term").concept(term.type());
      out.and().text(term.text());
    }
    out.row("Identifier").identifier(contract.identifier());
  }
}
