package org.janusfhir.ccd;

/** What templates may ask of the document, its header and its data types. */
final class Views {
  private Views() {}

  static void register(ViewResolver views) {
    documentViews(views);
    headers(views);
    iis(views);
    personNames(views);
  }

  private static void documentViews(ViewResolver views) {
    views
        .of(DocumentView.class)
        .with("header", DocumentView::header)
        .with("allergies", DocumentView::allergies)
        .with("medications", DocumentView::medications)
        .with("problems", DocumentView::problems)
        .with("procedures", DocumentView::procedures)
        .with("results", DocumentView::results)
        .with("immunizations", DocumentView::immunizations)
        .with("vitalSigns", DocumentView::vitalSigns)
        .with("socialHistory", DocumentView::socialHistory)
        .with("encounters", DocumentView::encounters);
    views
        .of(Header.class)
        .with("id", Header::id)
        .with("made", Header::made)
        .with("root", Header::root)
        .with("custodian", Header::custodian)
        .with("period", Header::period)
        .with("ids", Header::ids)
        .with("name", Header::name)
        .with("addresses", Header::addresses)
        .with("telecoms", Header::telecoms)
        .with("gender", Header::gender)
        .with("birthTime", Header::birthTime)
        .with("maritalStatus", Header::maritalStatus)
        .with("race", Header::race)
        .with("ethnicity", Header::ethnicity)
        .with("languages", Header::languages)
        .with("provider", Header::provider)
        .with("practitioners", Header::practitioners);
  }

  private static void headers(ViewResolver views) {
    views
        .of(Header.Language.class)
        .with("code", Header.Language::code)
        .with("preferred", Header.Language::preferred);
    views
        .of(Section.class)
        .with("kind", section -> section.kind())
        .with("headers", section -> section.headers())
        .with("rows", section -> section.rows())
        .with("entries", section -> section.entries());
    views.of(Section.Row.class).with("id", Section.Row::id).with("cells", Section.Row::cells);
    views.of(Section.Cell.class).with("id", Section.Cell::id).with("text", Section.Cell::text);
    views
        .of(SectionKind.class)
        .with("root", SectionKind::root)
        .with("extension", SectionKind::extension)
        .with("code", SectionKind::code)
        .with("display", SectionKind::display)
        .with("title", SectionKind::title);
    views
        .of(Cd.class)
        .with("code", Cd::code)
        .with("system", Cd::system)
        .with("display", Cd::display)
        .with("nullFlavor", Cd::nullFlavor)
        .with("originalText", Cd::originalText)
        .with("translations", Cd::translations)
        .with("plain", Cd::plain);
    views.of(CodeSystem.class).with("oid", CodeSystem::oid).with("name", CodeSystem::name);
  }

  private static void iis(ViewResolver views) {
    views
        .of(Ii.class)
        .with("root", Ii::root)
        .with("extension", Ii::extension)
        .with("assigner", Ii::assigner);
    views
        .of(Interval.class)
        .with("at", Interval::at)
        .with("low", Interval::low)
        .with("high", Interval::high)
        .with("ended", Interval::ended)
        .with("known", Interval::known);
    views
        .of(Amount.class)
        .with("value", Amount::value)
        .with("unit", Amount::unit)
        .with("low", Amount::low)
        .with("lowClosed", Amount::lowClosed)
        .with("high", Amount::high)
        .with("highClosed", Amount::highClosed);
    views
        .of(ObservedValue.class)
        .with("type", ObservedValue::type)
        .with("concept", ObservedValue::concept)
        .with("text", ObservedValue::text)
        .with("amount", ObservedValue::amount)
        .with("per", ObservedValue::per)
        .with("time", ObservedValue::time)
        .with("nullFlavor", ObservedValue::nullFlavor);
  }

  private static void personNames(ViewResolver views) {
    views
        .of(PersonName.class)
        .with("use", PersonName::use)
        .with("text", PersonName::text)
        .with("prefix", PersonName::prefix)
        .with("given", PersonName::given)
        .with("family", PersonName::family)
        .with("suffix", PersonName::suffix)
        .with("structured", PersonName::structured)
        .with("label", PersonName::label);
    views
        .of(PostalAddress.class)
        .with("use", PostalAddress::use)
        .with("lines", PostalAddress::lines)
        .with("city", PostalAddress::city)
        .with("state", PostalAddress::state)
        .with("postalCode", PostalAddress::postalCode)
        .with("country", PostalAddress::country)
        .with("domestic", PostalAddress::domestic);
    views.of(Telecom.class).with("use", Telecom::use).with("value", Telecom::value);
    views
        .of(Party.class)
        .with("ids", Party::ids)
        .with("person", Party::person)
        .with("name", Party::name)
        .with("kind", Party::kind)
        .with("addresses", Party::addresses)
        .with("telecoms", Party::telecoms)
        .with("label", Party::label);
    views.of(Author.class).with("time", Author::time).with("party", Author::party);
  }
}
