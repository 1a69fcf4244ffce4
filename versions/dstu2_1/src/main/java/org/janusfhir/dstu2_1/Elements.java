package org.janusfhir.dstu2_1;

import java.util.Map;
import org.janusfhir.wire.TypeElements;

/** The elements of the resource types of DSTU2.1: always written, in a summary, others. */
final class Elements {
  private static final Map<String, TypeElements> TABLE =
      Map.ofEntries(
          Map.entry(
              "AllergyIntolerance",
              TypeElements.of(
                  "status substance patient",
                  "identifier type category criticality recordedDate recorder reporter "
                      + "onset lastOccurence",
                  "note reaction")),
          Map.entry(
              "Appointment",
              TypeElements.of(
                  "status participant start end",
                  "identifier serviceCategory serviceType specialty appointmentType reason " + " ",
                  "priority description minutesDuration slot created comment")),
          Map.entry("Binary", TypeElements.of("contentType content", "", "")),
          Map.entry(
              "CarePlan",
              TypeElements.of(
                  "status",
                  "identifier subject context period author modified category description "
                      + "addresses",
                  "support relatedPlan participant goal activity note")),
          Map.entry(
              "Condition",
              TypeElements.of(
                  "patient code clinicalStatus verificationStatus",
                  "identifier encounter asserter dateRecorded category severity onset[x] "
                      + "abatement[x] stage evidence bodySite notes",
                  "")),
          Map.entry(
              "Contract",
              TypeElements.of(
                  "",
                  "identifier issued applies subject topic type subType",
                  "authority domain action actionReason agent signer valuedItem term "
                      + "binding[x] friendly legal rule")),
          Map.entry(
              "Device",
              TypeElements.of(
                  "status type",
                  "",
                  "identifier udiCarrier lotNumber manufacturer manufactureDate "
                      + "expirationDate model version patient owner contact location url note")),
          Map.entry(
              "DiagnosticOrder",
              TypeElements.of(
                  "status subject",
                  "identifier priority encounter orderer",
                  "reason supportingInformation specimen event item note")),
          Map.entry(
              "DiagnosticReport",
              TypeElements.of(
                  "status code subject effective[x] issued performer",
                  "identifier category encounter image",
                  "request specimen result imagingStudy conclusion codedDiagnosis "
                      + "presentedForm")),
          Map.entry(
              "DocumentReference",
              TypeElements.of(
                  "type indexed status relatesTo content",
                  "masterIdentifier identifier subject class author custodian "
                      + "authenticator created docStatus description securityLabel context",
                  "")),
          Map.entry(
              "Encounter",
              TypeElements.of(
                  "status",
                  "identifier class type patient episodeOfCare participant appointment " + "reason",
                  "statusHistory priority incomingReferral period length indication "
                      + "hospitalization location serviceProvider partOf")),
          Map.entry(
              "Goal",
              TypeElements.of(
                  "description status",
                  "subject start[x] target[x] category statusDate author priority",
                  "identifier statusReason addresses note outcome")),
          Map.entry(
              "Immunization",
              TypeElements.of(
                  "status vaccineCode patient wasNotGiven reported",
                  "note",
                  "identifier date performer requester encounter manufacturer location "
                      + "lotNumber expirationDate site route doseQuantity explanation reaction "
                      + "vaccinationProtocol")),
          Map.entry(
              "Location",
              TypeElements.of(
                  "status mode",
                  "identifier name description type physicalType managingOrganization",
                  "telecom address position partOf")),
          Map.entry(
              "Medication", TypeElements.of("", "code isBrand manufacturer", "product package")),
          Map.entry(
              "MedicationAdministration",
              TypeElements.of(
                  "status medication[x] patient effectiveTime[x] wasNotGiven",
                  "identifier encounter practitioner prescription reasonNotGiven "
                      + "reasonGiven device note dosage",
                  "")),
          Map.entry(
              "MedicationDispense",
              TypeElements.of(
                  "status medication[x]",
                  "identifier patient dispenser authorizingPrescription type quantity "
                      + "daysSupply whenPrepared whenHandedOver destination receiver note "
                      + "dosageInstruction substitution",
                  "")),
          Map.entry(
              "MedicationOrder",
              TypeElements.of(
                  "status medication[x]",
                  "identifier patient encounter dateWritten prescriber reasonCode "
                      + "reasonReference dateEnded reasonEnded note dosageInstruction "
                      + "dispenseRequest substitution priorPrescription",
                  "")),
          Map.entry(
              "MedicationStatement",
              TypeElements.of(
                  "status medication[x] patient wasNotTaken",
                  "identifier effective[x] informationSource supportingInformation "
                      + "dateAsserted reasonNotTaken reasonForUse[x] note dosage",
                  "")),
          Map.entry(
              "Observation",
              TypeElements.of(
                  "status code",
                  "subject effective[x] issued performer value[x] related component",
                  "identifier category encounter dataAbsentReason interpretation comment "
                      + "bodySite method specimen device referenceRange")),
          Map.entry(
              "Organization",
              TypeElements.of("active identifier name", "type partOf", "telecom address contact")),
          Map.entry(
              "Patient",
              TypeElements.of(
                  "active deceased[x] animal link",
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
                  "identifier active name telecom address gender birthDate",
                  "photo practitionerRole qualification communication")),
          Map.entry(
              "Procedure",
              TypeElements.of(
                  "subject status code notPerformed",
                  "identifier category bodySite reason[x] performer performed[x] encounter "
                      + "location outcome",
                  "reasonNotPerformed report complication followUp request notes "
                      + "focalDevice used")),
          Map.entry(
              "ProcedureRequest",
              TypeElements.of(
                  "subject code status",
                  "identifier bodySite reason[x] scheduled[x] encounter performer notes "
                      + "asNeeded[x] orderedOn orderer priority",
                  "")),
          Map.entry(
              "RelatedPerson",
              TypeElements.of(
                  "patient",
                  "identifier relationship name telecom gender birthDate address",
                  "photo period")),
          Map.entry(
              "Schedule",
              TypeElements.of(
                  "actor",
                  "identifier serviceCategory serviceType specialty planningHorizon",
                  "comment")),
          Map.entry(
              "Slot",
              TypeElements.of(
                  "schedule status start end",
                  "identifier serviceCategory serviceType specialty appointmentType",
                  "overbooked comment")));

  private Elements() {}

  /** Those of a type that is served. */
  static TypeElements of(String typeName) {
    return TABLE.get(typeName).requiring(RequiredElements.of(typeName));
  }
}
