package org.janusfhir.ccd;

/** What templates may ask of the entries of the sections. */
final class EntryViews {
  private EntryViews() {}

  static void register(ViewResolver views) {
    allergySections(views);
    problemSections(views);
    indications(views);
    encounterSections(views);
    socialHistorySections(views);
  }

  private static void allergySections(ViewResolver views) {
    views
        .of(AllergySection.Entry.class)
        .with("concernId", AllergySection.Entry::concernId)
        .with("status", AllergySection.Entry::status)
        .with("tracked", AllergySection.Entry::tracked)
        .with("id", AllergySection.Entry::id)
        .with("negated", AllergySection.Entry::negated)
        .with("textId", AllergySection.Entry::textId)
        .with("time", AllergySection.Entry::time)
        .with("type", AllergySection.Entry::type)
        .with("substance", AllergySection.Entry::substance)
        .with("criticality", AllergySection.Entry::criticality)
        .with("reactions", AllergySection.Entry::reactions)
        .with("author", AllergySection.Entry::author);
    views
        .of(AllergySection.Reaction.class)
        .with("id", AllergySection.Reaction::id)
        .with("time", AllergySection.Reaction::time)
        .with("manifestation", AllergySection.Reaction::manifestation)
        .with("severity", AllergySection.Reaction::severity);
    views
        .of(Problem.class)
        .with("id", Problem::id)
        .with("negated", Problem::negated)
        .with("textId", Problem::textId)
        .with("type", Problem::type)
        .with("time", Problem::time)
        .with("value", Problem::value)
        .with("status", Problem::status)
        .with("author", Problem::author);
  }

  private static void problemSections(ViewResolver views) {
    views
        .of(ProblemSection.Entry.class)
        .with("concernId", ProblemSection.Entry::concernId)
        .with("status", ProblemSection.Entry::status)
        .with("tracked", ProblemSection.Entry::tracked)
        .with("problem", ProblemSection.Entry::problem);
    views
        .of(MedicationSection.Entry.class)
        .with("id", MedicationSection.Entry::id)
        .with("mood", MedicationSection.Entry::mood)
        .with("negated", MedicationSection.Entry::negated)
        .with("textId", MedicationSection.Entry::textId)
        .with("status", MedicationSection.Entry::status)
        .with("time", MedicationSection.Entry::time)
        .with("frequency", MedicationSection.Entry::frequency)
        .with("given", MedicationSection.Entry::given)
        .with("product", MedicationSection.Entry::product)
        .with("sigId", MedicationSection.Entry::sigId)
        .with("indications", MedicationSection.Entry::indications)
        .with("author", MedicationSection.Entry::author);
    views
        .of(Administration.class)
        .with("route", Administration::route)
        .with("site", Administration::site)
        .with("dose", Administration::dose)
        .with("rate", Administration::rate)
        .with("most", Administration::most)
        .with("mostPer", Administration::mostPer)
        .with("precondition", Administration::precondition);
    views
        .of(Frequency.class)
        .with("event", Frequency::event)
        .with("period", Frequency::period)
        .with("institutionSpecified", Frequency::institutionSpecified);
  }

  private static void indications(ViewResolver views) {
    views.of(Indication.class).with("id", Indication::id).with("value", Indication::value);
    views
        .of(ImmunizationSection.Entry.class)
        .with("id", ImmunizationSection.Entry::id)
        .with("negated", ImmunizationSection.Entry::negated)
        .with("textId", ImmunizationSection.Entry::textId)
        .with("status", ImmunizationSection.Entry::status)
        .with("time", ImmunizationSection.Entry::time)
        .with("number", ImmunizationSection.Entry::number)
        .with("given", ImmunizationSection.Entry::given)
        .with("vaccine", ImmunizationSection.Entry::vaccine)
        .with("lot", ImmunizationSection.Entry::lot)
        .with("maker", ImmunizationSection.Entry::maker)
        .with("performer", ImmunizationSection.Entry::performer)
        .with("refusals", ImmunizationSection.Entry::refusals);
    views
        .of(ProcedureSection.Entry.class)
        .with("id", ProcedureSection.Entry::id)
        .with("negated", ProcedureSection.Entry::negated)
        .with("code", ProcedureSection.Entry::code)
        .with("textId", ProcedureSection.Entry::textId)
        .with("status", ProcedureSection.Entry::status)
        .with("time", ProcedureSection.Entry::time)
        .with("sites", ProcedureSection.Entry::sites)
        .with("performers", ProcedureSection.Entry::performers)
        .with("place", ProcedureSection.Entry::place)
        .with("indications", ProcedureSection.Entry::indications);
  }

  private static void encounterSections(ViewResolver views) {
    views
        .of(EncounterSection.Entry.class)
        .with("id", EncounterSection.Entry::id)
        .with("code", EncounterSection.Entry::code)
        .with("textId", EncounterSection.Entry::textId)
        .with("time", EncounterSection.Entry::time)
        .with("performers", EncounterSection.Entry::performers)
        .with("places", EncounterSection.Entry::places)
        .with("indications", EncounterSection.Entry::indications)
        .with("diagnosesId", EncounterSection.Entry::diagnosesId)
        .with("diagnoses", EncounterSection.Entry::diagnoses);
    views
        .of(Organizer.class)
        .with("id", Organizer::id)
        .with("code", Organizer::code)
        .with("status", Organizer::status)
        .with("time", Organizer::time)
        .with("findings", Organizer::findings);
    views
        .of(Finding.class)
        .with("id", Finding::id)
        .with("code", Finding::code)
        .with("textId", Finding::textId)
        .with("status", Finding::status)
        .with("time", Finding::time)
        .with("value", Finding::value)
        .with("interpretation", Finding::interpretation)
        .with("site", Finding::site)
        .with("ranges", Finding::ranges)
        .with("performers", Finding::performers);
    views
        .of(Finding.ReferenceRange.class)
        .with("amount", Finding.ReferenceRange::amount)
        .with("text", Finding.ReferenceRange::text);
  }

  private static void socialHistorySections(ViewResolver views) {
    views
        .of(SocialHistorySection.Entry.class)
        .with("smoking", SocialHistorySection.Entry::smoking)
        .with("finding", SocialHistorySection.Entry::finding);
  }
}
