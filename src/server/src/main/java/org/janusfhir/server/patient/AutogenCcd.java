package org.janusfhir.server.patient;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.janusfhir.ccd.ContinuityOfCareDocument;
import org.janusfhir.ccd.DocumentFacts;
import org.janusfhir.ccd.PatientRecord;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.format.Accepted;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.BundleId;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.RawContent;
import org.janusfhir.server.patient.Compartment.Part;
import org.janusfhir.server.patient.Compartment.Place;
import org.janusfhir.server.patient.Compartment.Scope;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * A Continuity of Care Document made of a patient's record when it is read: as it is for who
 * accepts XML, inside a Binary for who accepts FHIR or JSON.
 */
public final class AutogenCcd implements Interaction {
  /** Where it is called. */
  public static final String PLACE = "Binary/$autogen-ccd-if";

  static final String CONTENT_TYPE = "application/xml";

  /**
   * What stays true until it is ended: a document of a later period has these too, whenever they
   * began. A missing allergy would harm.
   */
  private static final Set<ResourceType> LASTING =
      Set.of(
          ResourceType.ALLERGY_INTOLERANCE,
          ResourceType.CONDITION,
          ResourceType.IMMUNIZATION,
          ResourceType.MEDICATION_REQUEST,
          ResourceType.MEDICATION_STATEMENT);

  private final ServiceRoot roots;
  private final InstantSource clock;
  private final int mostResources;

  /** Documents of at most that many resources. */
  public AutogenCcd(ServiceRoot roots, InstantSource clock, int mostResources) {
    this.roots = roots;
    this.clock = clock;
    this.mostResources = mostResources;
  }

  @Override
  public String name() {
    return "autogen-ccd-if";
  }

  @Override
  public boolean negotiates(ServedVersion version, RequestPath path) {
    return true;
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(
        request, Set.of(PatientParameter.PATIENT, CareDates.START, CareDates.END));
    ServedType type = request.type();
    String root = roots.of(request.path(), request.http());
    String patientId = PatientParameter.id(request, root);
    CareDates dates = CareDates.of(request.query(), request.version(), true);
    Format format = format(request);
    RecordReader record =
        request.access().recordFor(ResourceType.BINARY, ResourceType.DOCUMENT_REFERENCE);
    return record
        .read(new ResourceKey(request.tenant(), ResourceType.PATIENT, patientId))
        .chain(
            patient ->
                record(
                    new Compartment(record),
                    patient.orElseThrow(() -> noPatient(patientId)),
                    request.tenant(),
                    dates))
        .map(found -> answer(request, type, format, document(request.tenant(), found, dates)));
  }

  private Uni<PatientRecord> record(
      Compartment compartment, StoredResource patient, String tenant, CareDates dates) {
    CareDates lasting = dates.untilEnd();
    Scope scope =
        new Scope(
            tenant,
            patient.key().id(),
            Compartment.types(),
            stored ->
                (LASTING.contains(stored.key().type()) ? lasting : dates)
                    .include(stored.resource()));
    return all(compartment, scope)
        .chain(
            resources ->
                compartment
                    .context(tenant, resources, type -> true)
                    .map(
                        context -> {
                          resources.addAll(context);
                          return new PatientRecord(
                              (Patient) patient.resource(),
                              resources.stream().map(StoredResource::resource).toList());
                        }));
  }

  private Uni<List<StoredResource>> all(Compartment compartment, Scope scope) {
    return Compartment.whilst(new All(compartment, scope), All::more, all -> all.next != null)
        .map(all -> all.found);
  }

  /** On the way through a compartment. */
  private final class All {
    private final Compartment compartment;
    private final Scope scope;
    private final List<StoredResource> found = new ArrayList<>();
    private Place next;

    All(Compartment compartment, Scope scope) {
      this.compartment = compartment;
      this.scope = scope;
      this.next = scope.start();
    }

    Uni<All> more() {
      return compartment.part(scope, next, mostResources + 1 - found.size()).map(this::add);
    }

    private All add(Part part) {
      found.addAll(part.resources());
      if (found.size() > mostResources) {
        throw RefusedException.of(
            Problem.TOO_MANY_MATCHES,
            "The record has more than "
                + mostResources
                + " resources of this patient. Ask for a shorter time by start and end.");
      }
      next = part.next();
      return this;
    }
  }

  private byte[] document(String tenant, PatientRecord record, CareDates dates) {
    return ContinuityOfCareDocument.write(
        record,
        new DocumentFacts(
            UUID.fromString(BundleId.random()),
            clock.millis(),
            dates.start(),
            dates.end(),
            tenant,
            AssigningRoot.of(tenant)));
  }

  private Answer answer(FhirRequest request, ServedType type, Format format, byte[] document) {
    if (format == null) {
      return RawContent.of(CONTENT_TYPE, document, "continuity-of-care", List.of());
    }
    Binary binary =
        new Binary(
            ResourceHead.of(null),
            CONTENT_TYPE,
            Base64.getEncoder().encodeToString(document),
            null);
    byte[] bytes = request.version().encoder().encode(type, format, binary, 1, clock.millis());
    return Answer.ok(format, Body.of(bytes));
  }

  /** The format of the Binary, or null for the document as it is. */
  private static Format format(FhirRequest request) {
    Accepted accepted = request.accepted();
    Format outright = accepted.resourceOutright();
    if (outright != null) {
      return outright;
    }
    if (accepted.content(CONTENT_TYPE)) {
      return null;
    }
    // Nothing here is JSON as it is, so whoever accepts JSON means the resource.
    Format format = accepted.resource() == null ? request.format() : accepted.resource();
    if (format == null) {
      throw RefusedException.of(
          Problem.NOT_ACCEPTABLE,
          "This is application/xml as it is, or a Binary in application/json+fhir or"
              + " application/xml+fhir.");
    }
    return format;
  }

  private static RefusedException noPatient(String id) {
    return RefusedException.of(
        Problem.NOT_FOUND,
        List.of(
            Issue.error(
                IssueCode.NOT_FOUND,
                "There is no patient with the id '" + id + "'.",
                RefusedException.location(PatientParameter.PATIENT))));
  }
}
