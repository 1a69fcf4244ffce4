package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Code;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TextValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/**
 * What codes, identifiers, references and strings say to a search. Everything here takes null for
 * an absent element.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#ptypes">Search parameter types</a>
 */
final class Values {
  private Values() {}

  static void identifiers(List<Identifier> identifiers, Extraction out) {
    for (int i = 0; i < identifiers.size(); i++) {
      identifier(identifiers.get(i), out);
    }
  }

  static void identifier(Identifier identifier, Extraction out) {
    if (identifier == null) {
      return;
    }
    if (identifier.system() != null || identifier.value() != null) {
      out.add(new TokenValue(identifier.system(), identifier.value()));
    }
    if (out.texts() && identifier.type() != null) {
      out.text(identifier.type().text());
    }
  }

  /** A member of a canonical code set, which is indexed without a system. */
  static void code(Code code, Extraction out) {
    if (code != null) {
      code(code.code(), out);
    }
  }

  /** A code without a system. */
  static void code(String code, Extraction out) {
    if (code != null) {
      out.add(new TokenValue(null, code));
    }
  }

  static void bool(Boolean value, Extraction out) {
    if (value != null) {
      out.add(new TokenValue(null, value.toString()));
    }
  }

  static void concepts(List<CodeableConcept> concepts, Extraction out) {
    for (int i = 0; i < concepts.size(); i++) {
      concept(concepts.get(i), out);
    }
  }

  /** Its codings; its texts if these are asked for, or if there is nothing else. */
  static void concept(CodeableConcept concept, Extraction out) {
    if (concept == null) {
      return;
    }
    boolean coded = false;
    List<Coding> codings = concept.coding();
    for (int i = 0; i < codings.size(); i++) {
      TokenValue token = token(codings.get(i));
      if (token != null) {
        coded = true;
        out.add(token);
      }
    }
    if (out.texts()) {
      out.text(concept.text());
      for (Coding coding : codings) {
        out.text(coding.display());
      }
    } else if (!coded && text(concept) != null) {
      out.add(new TextValue(text(concept)));
    }
  }

  static void codings(List<Coding> codings, Extraction out) {
    for (Coding coding : codings) {
      TokenValue token = token(coding);
      if (token != null) {
        out.add(token);
      }
      out.text(coding.display());
    }
  }

  /** Null if it has neither system nor code. */
  static TokenValue token(Coding coding) {
    return coding.system() == null && coding.code() == null
        ? null
        : new TokenValue(coding.system(), coding.code());
  }

  /** What people read for it; null if there is nothing. */
  static String text(CodeableConcept concept) {
    if (concept.text() != null) {
      return concept.text();
    }
    for (Coding coding : concept.coding()) {
      if (coding.display() != null) {
        return coding.display();
      }
    }
    return null;
  }

  static void references(List<Reference> references, Extraction out) {
    for (int i = 0; i < references.size(); i++) {
      reference(references.get(i), out);
    }
  }

  static void reference(Reference reference, Extraction out) {
    SearchValue target = target(reference);
    if (target != null) {
      out.add(target);
    }
  }

  /** Where a reference leads; null if it is absent or says nothing but a text. */
  static SearchValue target(Reference reference) {
    if (reference == null) {
      return null;
    }
    if (reference.type() != null) {
      return new ReferenceValue(reference.type(), reference.id());
    }
    return reference.uri() == null ? null : new UriValue(reference.uri());
  }

  /** Only if it leads to a resource of that type, in this record or outside of it. */
  static void reference(ResourceType type, Reference reference, Extraction out) {
    if (reference == null) {
      return;
    }
    if (reference.type() == null ? outside(type, reference.uri()) : reference.type() == type) {
      reference(reference, out);
    }
  }

  static void references(ResourceType type, List<Reference> references, Extraction out) {
    for (int i = 0; i < references.size(); i++) {
      reference(type, references.get(i), out);
    }
  }

  /** Only if it leads to a patient. */
  static void patient(Reference reference, Extraction out) {
    reference(ResourceType.PATIENT, reference, out);
  }

  static void strings(List<String> texts, Extraction out) {
    for (int i = 0; i < texts.size(); i++) {
      string(texts.get(i), out);
    }
  }

  static void string(String text, Extraction out) {
    if (text != null) {
      out.add(new StringValue(text));
    }
  }

  /** What a name sounds like, as codes without a system. */
  static void sound(String name, Extraction out) {
    if (name != null) {
      PhoneticCodes.ofEachWord(name).forEach(code -> code(code, out));
    }
  }

  static void uri(String uri, Extraction out) {
    if (uri != null) {
      out.add(new UriValue(uri));
    }
  }

  /** Whether an address has the form of one of a resource of that type. */
  private static boolean outside(ResourceType type, String uri) {
    if (uri == null) {
      return false;
    }
    int name = uri.lastIndexOf(type.typeName() + '/');
    return name == 0 || (name > 0 && uri.charAt(name - 1) == '/');
  }
}
