package org.janusfhir.ccd;

import java.util.HashMap;
import java.util.Map;
import org.janusfhir.model.Coding;

/**
 * A code system as CDA names it.
 *
 * @param oid never null
 * @param name for people; null if we have none
 */
record CodeSystem(String oid, String name) {
  static final CodeSystem SNOMED = new CodeSystem("2.16.840.1.113883.6.96", "SNOMED CT");
  static final CodeSystem LOINC = new CodeSystem("2.16.840.1.113883.6.1", "LOINC");
  static final CodeSystem RXNORM = new CodeSystem("2.16.840.1.113883.6.88", "RxNorm");
  static final CodeSystem CVX = new CodeSystem("2.16.840.1.113883.12.292", "CVX");
  static final CodeSystem CPT = new CodeSystem("2.16.840.1.113883.6.12", "CPT");
  static final CodeSystem UNII = new CodeSystem("2.16.840.1.113883.4.9", "UNII");
  static final CodeSystem NDC = new CodeSystem("2.16.840.1.113883.6.69", "NDC");
  static final CodeSystem NDF_RT = new CodeSystem("2.16.840.1.113883.3.26.1.5", "NDF-RT");
  static final CodeSystem NCIT = new CodeSystem("2.16.840.1.113883.3.26.1.1", "NCI Thesaurus");
  static final CodeSystem ICD_10_PCS = new CodeSystem("2.16.840.1.113883.6.4", "ICD-10-PCS");
  static final CodeSystem HCPCS = new CodeSystem("2.16.840.1.113883.6.285", "HCPCS");
  static final CodeSystem HSLOC = new CodeSystem("2.16.840.1.113883.6.259", "HSLOC");
  static final CodeSystem ACT_CODE = new CodeSystem("2.16.840.1.113883.5.4", "ActCode");
  static final CodeSystem ACT_REASON = new CodeSystem("2.16.840.1.113883.5.8", "ActReason");
  static final CodeSystem MARITAL_STATUS = new CodeSystem("2.16.840.1.113883.5.2", "MaritalStatus");
  static final CodeSystem RACE_AND_ETHNICITY =
      new CodeSystem("2.16.840.1.113883.6.238", "Race and Ethnicity - CDC");
  static final CodeSystem INTERPRETATION =
      new CodeSystem("2.16.840.1.113883.5.83", "ObservationInterpretation");
  static final CodeSystem CRITICALITY =
      new CodeSystem("2.16.840.1.113883.5.1063", "ObservationValue");
  static final CodeSystem GENDER = new CodeSystem("2.16.840.1.113883.5.1", "AdministrativeGender");

  private static final String V2 = "http://hl7.org/fhir/v2/";
  private static final String OID = "urn:oid:";
  private static final Map<String, CodeSystem> BY_URI = byUri();
  private static final Map<String, CodeSystem> BY_OID = byOid();

  /** The system of a coding, or null if we know none for its uri. */
  static CodeSystem of(Coding coding) {
    return of(XmlText.code(coding.system()));
  }

  /** The system that FHIR gives this uri, or null if we know none. */
  static CodeSystem of(String uri) {
    if (uri == null) {
      return null;
    }
    CodeSystem known = BY_URI.get(uri);
    if (known != null) {
      return known;
    }
    if (uri.startsWith(OID)) {
      String oid = uri.substring(OID.length());
      return DocumentFacts.isRoot(oid) ? BY_OID.getOrDefault(oid, new CodeSystem(oid, null)) : null;
    }
    return v2(uri);
  }

  /** A table of HL7 version 2: the last part of its OID is its number. */
  private static CodeSystem v2(String uri) {
    if (!uri.startsWith(V2) || uri.length() != V2.length() + 4) {
      return null;
    }
    String digits = uri.substring(V2.length());
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? new CodeSystem("2.16.840.1.113883.12." + Integer.parseInt(digits), "HL7 table " + digits)
        : null;
  }

  private static Map<String, CodeSystem> byUri() {
    CodeSystem icd10 = new CodeSystem("2.16.840.1.113883.6.90", "ICD-10-CM");
    CodeSystem icd9 = new CodeSystem("2.16.840.1.113883.6.103", "ICD-9-CM");
    Map<String, CodeSystem> all = new HashMap<>();
    all.put("http://snomed.info/sct", SNOMED);
    all.put("http://loinc.org", LOINC);
    all.put("http://www.nlm.nih.gov/research/umls/rxnorm", RXNORM);
    all.put("http://hl7.org/fhir/sid/cvx", CVX);
    all.put("http://www2a.cdc.gov/vaccines/iis/iisstandards/vaccines.asp?rpt=cvx", CVX);
    all.put("http://www.ama-assn.org/go/cpt", CPT);
    all.put("http://fdasis.nlm.nih.gov", UNII);
    all.put("http://hl7.org/fhir/sid/ndc", NDC);
    all.put("http://www.fda.gov/Drugs/InformationOnDrugs/ucm142438.htm", NDC);
    all.put("http://hl7.org/fhir/ndfrt", NDF_RT);
    all.put("http://ncimeta.nci.nih.gov", NCIT);
    all.put("http://ncithesaurus-stage.nci.nih.gov", NCIT);
    all.put("http://hl7.org/fhir/sid/icd-10-cm", icd10);
    all.put("http://hl7.org/fhir/sid/icd-10", new CodeSystem("2.16.840.1.113883.6.3", "ICD-10"));
    all.put("http://hl7.org/fhir/sid/icd-9-cm", icd9);
    all.put("http://hl7.org/fhir/sid/icd-9-cm/diagnosis", icd9);
    all.put(
        "http://hl7.org/fhir/sid/icd-9-cm/procedure",
        new CodeSystem("2.16.840.1.113883.6.104", "ICD-9-CM procedures"));
    all.put("http://www.icd10data.com/icd10pcs", ICD_10_PCS);
    all.put("http://hl7.org/fhir/sid/mvx", new CodeSystem("2.16.840.1.113883.12.227", "MVX"));
    all.put("http://hl7.org/fhir/v3/ActCode", ACT_CODE);
    all.put("http://hl7.org/fhir/v3/ActReason", ACT_REASON);
    all.put(
        "http://hl7.org/fhir/v3/ActSite", new CodeSystem("2.16.840.1.113883.5.1052", "ActSite"));
    all.put(
        "http://hl7.org/fhir/v3/RouteOfAdministration",
        new CodeSystem("2.16.840.1.113883.5.112", "RouteOfAdministration"));
    all.put("http://hl7.org/fhir/v3/MaritalStatus", MARITAL_STATUS);
    all.put("http://hl7.org/fhir/marital-status", MARITAL_STATUS);
    all.put("http://hl7.org/fhir/v3/Race", RACE_AND_ETHNICITY);
    all.put("http://hl7.org/fhir/v3/Ethnicity", RACE_AND_ETHNICITY);
    all.put("http://hl7.org/fhir/v3/ObservationInterpretation", INTERPRETATION);
    // the table of version 2 and its successor have the same codes
    all.put(V2 + "0078", INTERPRETATION);
    return all;
  }

  private static Map<String, CodeSystem> byOid() {
    Map<String, CodeSystem> all = new HashMap<>();
    BY_URI.values().forEach(system -> all.put(system.oid(), system));
    all.put(HCPCS.oid(), HCPCS);
    all.put(HSLOC.oid(), HSLOC);
    return all;
  }
}
