package org.janusfhir.server.definition;

import java.util.List;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.OperationDefinition.Level;
import org.janusfhir.wire.OperationDefinition.Parameter;

/** The operations of this server, the same in every version. */
public final class OperationTable {
  private static final String START = "Only care from then on, with a time of day.";
  private static final String END = "Only care until then, with a time of day.";

  private static final List<OperationDefinition> ALL =
      List.of(
          new OperationDefinition(
              "binary-autogen-ccd-if",
              "autogen-ccd-if",
              "Continuity of Care Document",
              "A Continuity of Care Document (C-CDA R2.1) made of the record of a patient when it"
                  + " is read: as it is for who accepts application/xml, else in a Binary.",
              null,
              Level.TYPE,
              List.of("Binary"),
              List.of(
                  in("patient", true, "id", "Whose record the document is made of."),
                  in("start", false, "dateTime", START),
                  in("end", false, "dateTime", END),
                  out("Binary", "The document."))),
          new OperationDefinition(
              "docref",
              "docref",
              "References to documents",
              "References to the documents that can be made of the record of a patient.",
              "http://fhir.org/guides/argonaut/OperationDefinition/docref",
              Level.TYPE,
              List.of("DocumentReference"),
              List.of(
                  in("patient", true, "id", "Whose documents."),
                  in(
                      "type",
                      true,
                      "string",
                      "Systems and codes of kinds of documents, separated by commas; there is"
                          + " http://loinc.org|34133-9."),
                  in("start", false, "dateTime", START),
                  in("end", false, "dateTime", END),
                  out("Bundle", "A searchset of references."))),
          new OperationDefinition(
              "patient-everything",
              "everything",
              "Everything of a patient",
              "A patient, all that the record has of that patient, and who and what that refers"
                  + " to.",
              null,
              Level.INSTANCE,
              List.of("Patient"),
              List.of(
                  in("start", false, "date", "Only care from then on."),
                  in("end", false, "date", "Only care until then."),
                  in("_count", false, "integer", "The most resources of a page."),
                  out("Bundle", "A searchset, in pages."))),
          new OperationDefinition(
              "translate-version",
              "translate-version",
              "Translate from another version of FHIR",
              "Takes a resource or a Bundle of another version of FHIR as body and gives it in"
                  + " this one: a collection of the resources and, as its last entry, an"
                  + " OperationOutcome that names each loss.",
              null,
              Level.SYSTEM,
              List.of(),
              List.of(
                  in("from", true, "code", "The version of the body, as in addresses here."),
                  in("resource", true, "Resource", "A resource or a Bundle."),
                  out("Bundle", "The collection."))));

  private OperationTable() {}

  /** All of them. */
  public static List<OperationDefinition> all() {
    return ALL;
  }

  private static Parameter in(String name, boolean required, String type, String documentation) {
    return new Parameter(name, true, required, type, documentation);
  }

  private static Parameter out(String type, String documentation) {
    return new Parameter("return", false, true, type, documentation);
  }
}
