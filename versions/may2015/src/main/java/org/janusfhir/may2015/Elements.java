package org.janusfhir.may2015;

import java.util.Map;
import org.janusfhir.wire.TypeElements;

/**
 * The elements of the resource types of May2015: always written, in a summary, others. Which of
 * them are part of a summary no source says for 0.5.0: those are that DSTU2 has in its summary.
 */
final class Elements {
  private static final Map<String, TypeElements> TABLE =
      Map.ofEntries(
          Map.entry(
              "AllergyIntolerance",
              TypeElements.of(
                  "patient substance status",
                  "identifier recordedDate recorder reporter criticality type category "
                      + "lastOccurence",
                  "comment event")),
          Map.entry(
              "Appointment",
              TypeElements.of(
                  "status start end participant",
                  "identifier type reason",
                  "priority description slot comment order")),
          Map.entry("Binary", TypeElements.of("contentType content", "", "")),
          Map.entry(
              "CarePlan",
              TypeElements.of(
                  "status",
                  "identifier patient period author modified category concern",
                  "support participant goal activity notes")),
          Map.entry(
              "Condition",
              TypeElements.of(
                  "patient code clinicalStatus",
                  "identifier encounter asserter dateAsserted category severity onset[x] "
                      + "abatement[x] stage evidence location notes",
                  "dueTo occurredFollowing")),
          Map.entry(
              "Contract",
              TypeElements.of(
                  "",
                  "identifier issued applies subject type subType",
                  "authority domain action actionReason actor valuedItem signer term "
                      + "binding[x] friendly legal rule")),
          Map.entry(
              "Device",
              TypeElements.of(
                  "type status",
                  "",
                  "identifier manufacturer model version manufactureDate expiry udi "
                      + "lotNumber owner location patient contact url")),
          Map.entry(
              "DiagnosticOrder",
              TypeElements.of(
                  "subject status",
                  "orderer identifier encounter priority",
                  "clinicalNotes supportingInformation specimen event item")),
          Map.entry(
              "DiagnosticReport",
              TypeElements.of(
                  "name status issued subject performer diagnostic[x]",
                  "encounter identifier serviceCategory image",
                  "requestDetail specimen result imagingStudy conclusion codedDiagnosis "
                      + "presentedForm")),
          Map.entry(
              "DocumentReference",
              TypeElements.of(
                  "type author indexed status relatesTo content",
                  "masterIdentifier identifier subject class custodian authenticator "
                      + "created docStatus description context",
                  "format confidentiality")),
          Map.entry(
              "Encounter",
              TypeElements.of(
                  "status",
                  "identifier class type patient episodeOfCare participant fulfills reason",
                  "statusHistory incomingReferralRequest period length indication priority "
                      + "hospitalization location serviceProvider partOf")),
          Map.entry(
              "Goal",
              TypeElements.of(
                  "description status",
                  "targetDate statusDate author priority",
                  "identifier patient concern notes outcome")),
          Map.entry(
              "Immunization",
              TypeElements.of(
                  "date vaccineType patient wasNotGiven reported",
                  "",
                  "identifier performer requester encounter manufacturer location "
                      + "lotNumber expirationDate site route doseQuantity explanation reaction "
                      + "vaccinationProtocol")),
          Map.entry(
              "Location",
              TypeElements.of(
                  "mode status",
                  "identifier name description type physicalType managingOrganization",
                  "telecom address position partOf")),
          Map.entry(
              "Medication",
              TypeElements.of("", "code isBrand manufacturer", "name kind product package")),
          Map.entry(
              "MedicationAdministration",
              TypeElements.of(
                  "status patient wasNotGiven effectiveTime[x]",
                  "identifier practitioner encounter prescription reasonNotGiven "
                      + "reasonGiven medication device note dosage",
                  "")),
          Map.entry(
              "MedicationDispense",
              TypeElements.of(
                  "status",
                  "identifier patient dispenser authorizingPrescription type quantity "
                      + "daysSupply medication whenPrepared whenHandedOver destination receiver "
                      + "note dosageInstruction substitution",
                  "")),
          Map.entry(
              "MedicationPrescription",
              TypeElements.of(
                  "status",
                  "identifier dateWritten patient prescriber encounter reason[x] note "
                      + "medication dosageInstruction dispense substitution",
                  "")),
          Map.entry(
              "MedicationStatement",
              TypeElements.of(
                  "status wasNotGiven",
                  "identifier patient informationSource dateAsserted reasonNotGiven "
                      + "reasonForUse[x] effective[x] note medication dosage",
                  "")),
          Map.entry(
              "Observation",
              TypeElements.of(
                  "code status",
                  "value[x] applies[x] issued subject performer related",
                  "dataAbsentReason interpretation comments reliability bodySite[x] method "
                      + "identifier specimen device encounter referenceRange")),
          Map.entry(
              "Organization",
              TypeElements.of("active", "identifier name type partOf", "telecom address contact")),
          Map.entry(
              "Patient",
              TypeElements.of(
                  "deceased[x] animal link active",
                  "identifier name telecom gender birthDate address managingOrganization",
                  "maritalStatus multipleBirth[x] photo contact communication careProvider")),
          Map.entry(
              "Person",
              TypeElements.of(
                  "active",
                  "name telecom gender birthDate managingOrganization",
                  "identifier address photo link")),
          Map.entry(
              "Practitioner",
              TypeElements.of(
                  "",
                  "identifier name telecom address gender birthDate",
                  "photo practitionerRole qualification communication")),
          Map.entry(
              "Procedure",
              TypeElements.of(
                  "patient status type",
                  "identifier category bodySite indication performer performed[x] "
                      + "encounter location outcome",
                  "report complication followUp relatedItem notes device used")),
          Map.entry(
              "ProcedureRequest",
              TypeElements.of(
                  "subject type status",
                  "identifier bodySite indication encounter performer notes asNeeded[x] "
                      + "orderedOn orderer priority",
                  "timing[x]")),
          Map.entry(
              "RelatedPerson",
              TypeElements.of(
                  "patient",
                  "identifier relationship name telecom gender address",
                  "photo period")),
          Map.entry(
              "Schedule", TypeElements.of("actor", "identifier planningHorizon", "type comment")),
          Map.entry(
              "Slot",
              TypeElements.of(
                  "schedule freeBusyType start end", "identifier", "type overbooked comment")));

  private Elements() {}

  /** Those of a type that is served. */
  static TypeElements of(String typeName) {
    return TABLE.get(typeName);
  }
}
