package org.janusfhir.ccd;

/** The sections of the document, by their templates. Codes are LOINC's. */
enum SectionKind {
  ALLERGIES("6.1", "2015-08-01", "48765-2", "Allergies, adverse reactions, alerts", "Allergies"),
  MEDICATIONS("1.1", "2014-06-09", "10160-0", "History of medication use", "Medications"),
  PROBLEMS("5.1", "2015-08-01", "11450-4", "Problem list", "Problems"),
  PROCEDURES("7.1", "2014-06-09", "47519-4", "History of procedures", "Procedures"),
  RESULTS("3.1", "2015-08-01", "30954-2", "Relevant diagnostic tests and/or results", "Results"),
  IMMUNIZATIONS("2.1", "2015-08-01", "11369-6", "History of immunizations", "Immunizations"),
  VITAL_SIGNS("4.1", "2015-08-01", "8716-3", "Vital signs", "Vital signs"),
  ENCOUNTERS("22.1", "2015-08-01", "46240-8", "History of encounters", "Encounters"),
  SOCIAL_HISTORY("17", "2015-08-01", "29762-2", "Social history", "Social history");

  private static final String TEMPLATES = "2.16.840.1.113883.10.20.22.2.";

  private final String template;
  private final String extension;
  private final String code;
  private final String display;
  private final String title;

  SectionKind(String template, String extension, String code, String display, String title) {
    this.template = template;
    this.extension = extension;
    this.code = code;
    this.display = display;
    this.title = title;
  }

  /** The template's OID. */
  String root() {
    return TEMPLATES + template;
  }

  /** The template's version. */
  String extension() {
    return extension;
  }

  String code() {
    return code;
  }

  String display() {
    return display;
  }

  String title() {
    return title;
  }

  /** With what the ids of its table's rows begin. */
  String prefix() {
    return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + '-';
  }
}
