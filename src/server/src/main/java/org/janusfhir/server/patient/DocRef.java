package org.janusfhir.server.patient;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.BundleId;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.OutcomeEntry;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.search.LinkedPresentation;
import org.janusfhir.server.search.UnderstoodQuery;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;

/**
 * References to the documents that can be made of a patient's record: one, the Continuity of Care
 * Document of {@link AutogenCcd}. Other types are valid and find nothing.
 *
 * @see <a href="http://fhir.org/guides/argonaut/r2/artifacts.html">Argonaut</a>
 */
public final class DocRef implements Interaction {
  private static final String TYPE = "type";
  private static final Set<String> LOINC =
      Set.of("http://loinc.org", "urn:oid:2.16.840.1.113883.6.1");
  private static final Set<String> PARAMETERS =
      Set.of(PatientParameter.PATIENT, TYPE, CareDates.START, CareDates.END);
  private static final String SUMMARY = "34133-9";
  private static final CodeableConcept SUMMARY_OF_EPISODE =
      concept("http://loinc.org", SUMMARY, "Summarization of episode note");

  /** The format codes of IHE, which say how a document is made. */
  private static final Coding C_CDA =
      new Coding(
          "urn:oid:1.3.6.1.4.1.19376.1.2.3",
          null,
          "urn:hl7-org:sdwg:ccda-structuredBody:2.1",
          "C-CDA R2.1 with a structured body",
          null,
          null);

  private final ServiceRoot roots;
  private final InstantSource clock;

  /** References below those roots. */
  public DocRef(ServiceRoot roots, InstantSource clock) {
    this.roots = roots;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "docref";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(request, PARAMETERS);
    ServedType type = request.type();
    String root = roots.of(request.path(), request.http());
    String patientId = PatientParameter.id(request, root);
    boolean summary = asksForSummary(request);
    CareDates dates = CareDates.of(request.query(), request.version(), true);
    return request
        .access()
        .recordFor(ResourceType.DOCUMENT_REFERENCE)
        .read(new ResourceKey(request.tenant(), ResourceType.PATIENT, patientId))
        .map(
            patient ->
                answer(
                    request,
                    root,
                    summary && patient.isPresent()
                        ? List.of(entry(request, type, reference(root, patientId, dates)))
                        : List.of()));
  }

  private Answer answer(FhirRequest request, String root, List<Searchset.Entry> found) {
    List<Searchset.Entry> entries = new ArrayList<>(found);
    entries.addAll(OutcomeEntry.of(request, KnownParameters.warnings(request, PARAMETERS)));
    UnderstoodQuery understood = new UnderstoodQuery();
    for (String name : List.of(PatientParameter.PATIENT, TYPE, CareDates.START, CareDates.END)) {
      String value = request.query().first(name);
      if (value != null && !value.isBlank()) {
        understood.add(name, value.strip());
      }
    }
    String address =
        root
            + '/'
            + request.type().name()
            + "/$docref?"
            + understood
            + LinkedPresentation.of(request.query());
    Searchset searchset =
        new Searchset(
            BundleId.random(), clock.millis(), root, found.size(), address, null, entries);
    return Answer.ok(
        request.format(), Body.of(request.version().searchset(searchset, request.format())));
  }

  /** It is made for this answer and nowhere to be read, so its entry has no address. */
  private Searchset.Entry entry(FhirRequest request, ServedType type, DocumentReference reference) {
    byte[] bytes =
        request.version().encoder().encode(type, request.format(), reference, 1, clock.millis());
    return new Searchset.Entry(SearchMode.MATCH, type.name().text(), null, bytes);
  }

  private DocumentReference reference(String root, String patientId, CareDates dates) {
    String address = address(root, patientId, dates);
    FhirDateTime indexed = new FhirDateTime(ResourceEncoder.instant(clock.millis()));
    boolean limited = dates.start() != null || dates.end() != null;
    DocumentReference.Context context =
        limited
            ? new DocumentReference.Context(
                null,
                null,
                new Period(dates.start(), dates.end(), null),
                null,
                null,
                null,
                null,
                null)
            : null;
    Attachment document =
        new Attachment(
            AutogenCcd.CONTENT_TYPE,
            null,
            null,
            address,
            null,
            null,
            "Continuity of Care Document",
            null,
            null);
    return new DocumentReference(
        ResourceHead.of(BundleId.random()), // a search result must have an id
        null,
        null,
        Reference.to(ResourceType.PATIENT, patientId),
        SUMMARY_OF_EPISODE,
        null,
        null,
        null,
        null,
        null,
        indexed,
        DocumentReferenceStatus.CURRENT,
        null,
        null,
        "Continuity of Care Document, made when it is read",
        null,
        List.of(new DocumentReference.Content(document, List.of(C_CDA), null)),
        context,
        null);
  }

  private static String address(String root, String patientId, CareDates dates) {
    UnderstoodQuery query = new UnderstoodQuery().add(PatientParameter.PATIENT, patientId);
    if (dates.start() != null) {
      query.add(CareDates.START, dates.start().text());
    }
    if (dates.end() != null) {
      query.add(CareDates.END, dates.end().text());
    }
    return root + '/' + AutogenCcd.PLACE + '?' + query;
  }

  /** Whether one of the types is the one there is. */
  private static boolean asksForSummary(FhirRequest request) {
    String value =
        KnownParameters.required(
            request.query(), TYPE, "a system and a code, http://loinc.org|34133-9.");
    boolean summary = false;
    for (String token : value.split(",", -1)) {
      int bar = token.indexOf('|');
      if (bar < 1 || bar == token.length() - 1) {
        throw RefusedException.parameter(
            TYPE,
            IssueCode.VALUE,
            "'" + token + "' needs a system and a code: http://loinc.org|34133-9.");
      }
      summary |=
          LOINC.contains(token.substring(0, bar).strip())
              && token.substring(bar + 1).strip().equals(SUMMARY);
    }
    return summary;
  }

  private static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept(
        List.of(new Coding(system, null, code, display, null, null)), null, null);
  }
}
