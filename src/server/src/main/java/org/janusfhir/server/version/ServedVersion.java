package org.janusfhir.server.version;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.search.SearchTable;
import org.janusfhir.wire.Bytes;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.LessExactCode;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.ResourceParser;

/**
 * A FHIR version with what the server derives from it once. Compared by identity: there is one a
 * version.
 */
public final class ServedVersion {
  private static final int OUTCOME_SIZE = 512;
  private static final int CONFORMANCE_SIZE = 32 * 1024;

  /** Roughly what an entry of a Bundle has beside its resource. */
  private static final int ENTRY_SIZE = 256;

  private final FhirVersion version;
  private final VersionLifecycle lifecycle;
  private final ResourceEncoder encoder;
  private final ResourceEncoder bareEncoder;
  private final List<String> typeNames;
  private final Map<ResourceType, SearchTable> searches = new EnumMap<>(ResourceType.class);

  /** Serves that version with those narratives, as it plans for itself. */
  public ServedVersion(FhirVersion version, NarrativeGenerator narratives) {
    this(version, narratives, Lifecycles.of(version));
  }

  /** Serves that version with those narratives in that life cycle. */
  public ServedVersion(
      FhirVersion version, NarrativeGenerator narratives, VersionLifecycle lifecycle) {
    this.version = version;
    this.lifecycle = lifecycle;
    this.encoder = new ResourceEncoder(version.dialect(), narratives);
    this.bareEncoder = new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);
    this.typeNames = version.types().stream().map(type -> type.name().text()).toList();
    for (ServedType type : version.types()) {
      searches.put(type.type(), new SearchTable(type, version.resourceParameters()));
    }
  }

  /** Its path segment. */
  public String id() {
    return version.id();
  }

  /** Its name for people. */
  public String title() {
    return version.title();
  }

  /** Where it is in its life. */
  public VersionLifecycle lifecycle() {
    return lifecycle;
  }

  /** The type of that name, or null. */
  public ServedType type(String name) {
    return version.type(name);
  }

  /** What it calls a canonical type, or null if it is not served. */
  public ServedType type(ResourceType type) {
    return version.type(type);
  }

  /** The names of its types. */
  public List<String> typeNames() {
    return typeNames;
  }

  /** What searches of a type accept. */
  public SearchTable searches(ServedType type) {
    return searches.get(type.type());
  }

  /** How its searches write comparisons. */
  public PrefixGrammar prefixes() {
    return version.prefixes();
  }

  /** What it encodes resources with. */
  public ResourceEncoder encoder() {
    return encoder;
  }

  /** The same without generated narratives. */
  public ResourceEncoder bareEncoder() {
    return bareEncoder;
  }

  /** The canonical codes that it says by a less exact one, if nothing reads its documents. */
  public List<LessExactCode> lessExactCodes() {
    return version.lessExactCodes();
  }

  /** What reads its documents; empty if it is only served. */
  public Optional<ResourceParser> parser() {
    return version.parser();
  }

  /** Resources that somebody put together. */
  public ByteBuffer collection(Collection collection, Format format) {
    int size = ENTRY_SIZE * 4;
    for (Collection.Entry entry : collection.entries()) {
      size += entry.resource().length + ENTRY_SIZE;
    }
    Bytes bytes = new Bytes(size);
    version.writeCollection(collection, writer(format, bytes));
    return bytes.view();
  }

  /** An OperationOutcome with those issues. */
  public byte[] outcome(List<Issue> issues, Format format) {
    Bytes bytes = new Bytes(OUTCOME_SIZE);
    version.writeOutcome(issues, writer(format, bytes));
    return bytes.toArray();
  }

  /** A page of search results. */
  public ByteBuffer searchset(Searchset page, Format format) {
    int size = ENTRY_SIZE * 4;
    for (Searchset.Entry entry : page.entries()) {
      size += entry.resource().length + ENTRY_SIZE;
    }
    Bytes bytes = new Bytes(size);
    version.writeSearchset(page, writer(format, bytes));
    return bytes.view();
  }

  /** A page of the versions of a resource. */
  public ByteBuffer history(History page, Format format) {
    int size = ENTRY_SIZE * 4;
    for (History.Entry entry : page.entries()) {
      size += entry.resource().length + ENTRY_SIZE;
    }
    Bytes bytes = new Bytes(size);
    version.writeHistory(page, writer(format, bytes));
    return bytes.view();
  }

  /** Its conformance statement. */
  public byte[] conformance(ConformanceFacts facts, Format format) {
    Bytes bytes = new Bytes(CONFORMANCE_SIZE);
    version.writeConformance(facts, writer(format, bytes));
    return bytes.toArray();
  }

  /** The definition of an operation. */
  public byte[] definition(OperationDefinition definition, ConformanceFacts facts, Format format) {
    Bytes bytes = new Bytes(ENTRY_SIZE * 4);
    version.writeOperationDefinition(definition, facts, writer(format, bytes));
    return bytes.toArray();
  }

  /** The definition of an extension. */
  public byte[] definition(ExtensionDefinition definition, ConformanceFacts facts, Format format) {
    Bytes bytes = new Bytes(ENTRY_SIZE * 4);
    version.writeExtensionDefinition(definition, facts, writer(format, bytes));
    return bytes.toArray();
  }

  @Override
  public String toString() {
    return id();
  }

  private Writer writer(Format format, Bytes bytes) {
    return new Writer(format, version.dialect(), bytes);
  }
}
