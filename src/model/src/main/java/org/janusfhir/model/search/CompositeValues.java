package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Code;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.TokenValue;

/** Values that belong together: a code and what is said of it. Any may be null for absent. */
final class CompositeValues {
  private CompositeValues() {}

  /** Each coding of the concept with the value. */
  static void pairs(CodeableConcept concept, SearchValue value, Extraction out) {
    if (concept == null || value == null) {
      return;
    }
    List<Coding> codings = concept.coding();
    for (int i = 0; i < codings.size(); i++) {
      TokenValue token = Values.token(codings.get(i));
      if (token != null) {
        out.add(new CompositeValue(token, value));
      }
    }
  }

  /** Each coding of the concept with each of the other one. */
  static void pairs(CodeableConcept concept, CodeableConcept other, Extraction out) {
    if (other == null) {
      return;
    }
    List<Coding> codings = other.coding();
    for (int i = 0; i < codings.size(); i++) {
      pairs(concept, Values.token(codings.get(i)), out);
    }
  }

  static void pair(Code code, SearchValue value, Extraction out) {
    if (code != null && value != null) {
      out.add(new CompositeValue(new TokenValue(null, code.code()), value));
    }
  }
}
