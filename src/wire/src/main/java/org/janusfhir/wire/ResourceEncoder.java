package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;

/**
 * Encodes a stored resource in one version: the head that all versions share, then what the
 * version's writer adds. Without state, safe for all threads.
 */
public final class ResourceEncoder {
  private static final int USUAL_SIZE = 8 * 1024;

  /** What has grown beyond this is not kept for the next resource. */
  private static final int KEPT_SIZE = 64 * 1024;

  /** Where a thread writes one resource after the other, so that none waits for cleared memory. */
  private static final ThreadLocal<Bytes> BYTES =
      ThreadLocal.withInitial(() -> new Bytes(USUAL_SIZE));

  private static final Name ID = Name.of("id");
  private static final Name META = Name.of("meta");
  private static final Name VERSION_ID = Name.of("versionId");
  private static final Name LAST_UPDATED = Name.of("lastUpdated");
  private static final Name PROFILE = Name.of("profile");
  private static final Name SECURITY = Name.of("security");
  private static final Name TAG = Name.of("tag");
  private static final Name IMPLICIT_RULES = Name.of("implicitRules");
  private static final Name LANGUAGE = Name.of("language");
  private static final Name TEXT = Name.of("text");
  private static final Name STATUS = Name.of("status");
  private static final Name DIV = Name.of("div");
  private static final Name CONTAINED = Name.of("contained");

  private static final Coding SUBSETTED =
      new Coding("http://hl7.org/fhir/v3/ObservationValue", null, "SUBSETTED", null, null, null);

  private final Dialect dialect;
  private final NarrativeGenerator narratives;

  /** An encoder for that version's dialect; <code>narratives</code> makes missing narratives. */
  public ResourceEncoder(Dialect dialect, NarrativeGenerator narratives) {
    this.dialect = dialect;
    this.narratives = narratives;
  }

  /**
   * The bytes of a whole resource.
   *
   * @param versionId the store's version of it
   * @param lastUpdatedMillis when that version was written, milliseconds since 1970
   */
  public byte[] encode(
      ServedType type, Format format, Resource resource, long versionId, long lastUpdatedMillis) {
    Sent sent = new Sent(Long.toString(versionId), instant(lastUpdatedMillis));
    return encoding(type, format, resource, sent, Subset.Part.ALL, false).bytes();
  }

  /**
   * A part of a resource of the record as it is answered, tagged as a part unless it is all, and
   * what it lacks.
   *
   * @see Writer#tellsGaps
   */
  public Encoding encoding(
      ServedType type,
      Format format,
      Resource resource,
      long versionId,
      long lastUpdatedMillis,
      Subset subset) {
    return encoding(
        type,
        format,
        resource,
        new Sent(Long.toString(versionId), instant(lastUpdatedMillis)),
        subset,
        true);
  }

  /**
   * The bytes of a resource that is in no store.
   *
   * @param versionId what its sender called this version; may be null
   * @param lastUpdated when its sender wrote it, an instant; may be null
   */
  public byte[] encode(
      ServedType type, Format format, Resource resource, String versionId, String lastUpdated) {
    return encoding(
            type, format, resource, new Sent(versionId, lastUpdated), Subset.Part.ALL, false)
        .bytes();
  }

  /** Which elements the version requires of a resource and would not find in it. */
  public List<String> missing(ServedType type, Resource resource) {
    return type.elements().required().isEmpty()
        ? List.of()
        : encoding(type, Format.JSON, resource, new Sent(null, null), Subset.Part.ALL, false)
            .missing();
  }

  /** What is said of the version that is written; either may be null. */
  private record Sent(String versionId, String lastUpdated) {}

  private Encoding encoding(
      ServedType type, Format format, Resource resource, Sent sent, Subset subset, boolean answer) {
    ElementFilter filter = type.elements().filter(subset);
    Containment containment = containment(type, resource);
    Bytes bytes = BYTES.get();
    List<String> missing;
    do {
      bytes.truncate(0);
      NotedElements noted = new NotedElements(filter, bytes);
      Writer out = new Writer(format, dialect, bytes);
      out.startResource(type.name(), true);
      out.primitivesOf(resource.extras());
      ResourceHead head = resource.head();
      out.string(ID, head.id());
      Meta meta = filter == null ? head.meta() : tagged(head.meta());
      out.meta(META, meta, sent.versionId(), sent.lastUpdated());
      out.only(type.elements().required().isEmpty() ? filter : noted);
      out.string(IMPLICIT_RULES, head.implicitRules());
      out.string(LANGUAGE, head.language());
      if (type.domainResource()) {
        narrative(resource, out);
        out.contained(CONTAINED, containment);
        out.resourceExtras(type.writer().extrasOfAny(resource));
      }
      if (answer) {
        out.tellGaps();
      }
      type.writer().writeAny(resource, out);
      missing = type.elements().missing(noted.written());
      out.endResource(type.name());
    } while (containment.removeUnreferenced(bytes));
    if (bytes.size() > KEPT_SIZE) {
      BYTES.remove();
    }
    return new Encoding(bytes.toArray(), missing);
  }

  /** The same with the tag that tells a part from the whole. */
  private static Meta tagged(Meta meta) {
    if (meta == null) {
      return new Meta(List.of(), List.of(), List.of(SUBSETTED), null);
    }
    List<Coding> tags = new ArrayList<>(meta.tag());
    tags.add(SUBSETTED);
    return new Meta(meta.profile(), meta.security(), tags, meta.extras());
  }

  private Containment containment(ServedType type, Resource resource) {
    Containment containment = new Containment(resource.head(), dialect);
    type.writer().containAny(resource, containment);
    for (int i = 0; i < containment.resources().size(); i++) {
      dialect.contain(containment.resources().get(i), containment); // which may add more
    }
    return containment;
  }

  /** Writes a contained resource: the same without a version, a time or a narrative. */
  public static void contained(
      Name name, ResourceWriter<? extends Resource> writer, Resource resource, Writer out) {
    out.startResource(name, false);
    out.primitivesOf(resource.extras());
    ResourceHead head = resource.head();
    out.string(ID, head.id());
    out.meta(META, head.meta(), null, null);
    out.string(IMPLICIT_RULES, head.implicitRules());
    out.string(LANGUAGE, head.language());
    out.resourceExtras(writer.extrasOfAny(resource));
    writer.writeAny(resource, out);
    out.endResource(name);
  }

  /** An instant as every version writes it, in UTC with milliseconds. */
  public static String instant(long millis) {
    return UtcInstant.text(millis);
  }

  static void metaBody(Meta meta, String versionId, String lastUpdated, Writer out) {
    out.string(VERSION_ID, versionId);
    out.string(LAST_UPDATED, lastUpdated);
    if (meta != null) {
      out.strings(PROFILE, meta.profile());
      out.elements(SECURITY, meta.security(), ResourceEncoder::codingBody);
      out.elements(TAG, meta.tag(), ResourceEncoder::codingBody);
    }
  }

  private static void codingBody(Coding coding, Writer out) {
    out.dialect().value(coding, out);
  }

  private static void narrativeBody(Narrative text, Writer out) {
    out.code(STATUS, text.status());
    out.xhtml(DIV, text.div());
  }

  private void narrative(Resource resource, Writer out) {
    Narrative kept = resource.head().text();
    if (kept == null) {
      out.narrative(TEXT, STATUS, DIV, narratives, resource);
    } else {
      out.element(TEXT, kept, ResourceEncoder::narrativeBody);
    }
  }
}
