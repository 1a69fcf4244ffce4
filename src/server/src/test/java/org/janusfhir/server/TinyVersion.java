package org.janusfhir.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Dialect;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Lifecycle;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.TypeElements;
import org.janusfhir.wire.TypeTable;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.ResourceParser;

/** A version with four types and little in them. */
public final class TinyVersion implements FhirVersion {
  private static final ResourceWriter<Patient> PATIENT =
      (patient, out) -> out.bool(Name.of("active"), patient.active());
  private static final ResourceWriter<Binary> BINARY =
      (binary, out) -> out.string(Name.of("contentType"), binary.contentType());
  private static final ResourceWriter<Observation> OBSERVATION = (observation, out) -> {};
  private static final ResourceWriter<Organization> ORGANIZATION =
      (organization, out) -> out.string(Name.of("name"), organization.name());

  private static final SearchCodes STATUS =
      new SearchCodes(
          "http://tiny.example/status",
          Map.of("done", List.of("final", "amended"), "started", List.of("preliminary")));

  private static TypeTable table(SearchRule... rules) {
    return new TypeTable(
        List.of(
            new ServedType(
                Name.of("Patient"),
                ResourceType.PATIENT,
                PATIENT,
                true,
                TypeElements.of("", "active name", "birthDate"),
                SearchDefinition.of(
                    parameter("name", SearchParameterType.STRING),
                    parameter("identifier", SearchParameterType.TOKEN),
                    parameter("birthdate", SearchParameterType.DATE))),
            new ServedType(
                Name.of("Binary"),
                ResourceType.BINARY,
                BINARY,
                false,
                TypeElements.of("contentType content", "", ""),
                SearchDefinition.of()),
            new ServedType(
                Name.of("Observation"),
                ResourceType.OBSERVATION,
                OBSERVATION,
                true,
                TypeElements.of("status", "subject", "value[x]"),
                SearchDefinition.of(
                        SearchParameter.reference("patient", "patient", "Who", "Patient"),
                        SearchParameter.reference(
                            "subject",
                            "subject",
                            "Who or what",
                            "Patient",
                            "Organization",
                            "Group"),
                        SearchParameter.reference("focus", "focus", "About", "Observation"),
                        SearchParameter.reference("specimen", "specimen", "From", "Specimen"),
                        SearchParameter.token("code", "code", "What"),
                        SearchParameter.token("status", "status", "State").codes(STATUS),
                        SearchParameter.date("date", "date", "When"),
                        SearchParameter.number("probability", "probability", "How sure"),
                        SearchParameter.uri("url", "url", "Where"),
                        SearchParameter.composite(
                            "code-value", "code-value", "Both", "code", "value-quantity"),
                        parameter("value-quantity", SearchParameterType.QUANTITY),
                        SearchParameter.position("near", "near", "Near where"),
                        SearchParameter.distance("near-distance", "near", "How near"))
                    .rules(rules)
                    .order(SortOrder.NEWEST_FIRST)),
            new ServedType(
                Name.of("Organization"),
                ResourceType.ORGANIZATION,
                ORGANIZATION,
                true,
                TypeElements.of("", "active name", "birthDate"),
                SearchDefinition.of(parameter("identifier", SearchParameterType.TOKEN)))));
  }

  private final String id;
  private final TypeTable types;

  /** The version itself. */
  public TinyVersion() {
    this(new SearchRule[0]);
  }

  /** The version with those rules for searches of observations. */
  public TinyVersion(SearchRule... rules) {
    this("tiny", table(rules));
  }

  private TinyVersion(String id, TypeTable types) {
    this.id = id;
    this.types = types;
  }

  /** One that knows patients only, and by another name. */
  public static TinyVersion small() {
    ServedType patient = table().get("Patient");
    ServedType human =
        new ServedType(
            Name.of("Human"),
            patient.type(),
            patient.writer(),
            patient.domainResource(),
            patient.elements(),
            patient.search());
    return new TinyVersion("small", new TypeTable(List.of(human)));
  }

  private static SearchParameter parameter(String name, SearchParameterType type) {
    boolean identifies = name.equals("name") || name.equals("identifier");
    String canonical = identifies ? name : "canonical-" + name;
    return switch (type) {
      case STRING -> SearchParameter.string(name, canonical, "Documentation");
      case TOKEN -> SearchParameter.token(name, canonical, "Documentation");
      case DATE -> SearchParameter.date(name, canonical, "Documentation");
      default -> SearchParameter.quantity(name, canonical, "Documentation");
    };
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<SearchParameter> resourceParameters() {
    return ResourceParameters.ALL;
  }

  @Override
  public String fhirVersion() {
    return "9.9.9";
  }

  @Override
  public String title() {
    return "Tiny";
  }

  @Override
  public Lifecycle lifecycle() {
    return Lifecycle.introduced(LocalDate.of(2016, 1, 1));
  }

  @Override
  public Dialect dialect() {
    return new TinyDialect(types);
  }

  @Override
  public List<ServedType> types() {
    return types.all();
  }

  @Override
  public ServedType type(String name) {
    return types.get(name);
  }

  @Override
  public ServedType type(ResourceType type) {
    return types.get(type);
  }

  @Override
  public PrefixGrammar prefixes() {
    return value ->
        value.startsWith("ge")
            ? new PrefixGrammar.Prefixed(
                PrefixGrammar.Comparison.GREATER_OR_EQUAL, value.substring(2))
            : new PrefixGrammar.Prefixed(PrefixGrammar.Comparison.EQUAL, value);
  }

  @Override
  public void writeSearchset(Searchset page, Writer out) {
    Name bundle = Name.of("Bundle");
    out.startResource(bundle, true);
    out.integer(Name.of("total"), page.total());
    out.string(Name.of("self"), page.self());
    out.string(Name.of("next"), page.next());
    out.objects(
        Name.of("entry"),
        page.entries(),
        (entry, writer) -> writer.encoded(Name.of("resource"), entry.resource()));
    out.endResource(bundle);
  }

  @Override
  public void writeHistory(History page, Writer out) {
    Name bundle = Name.of("Bundle");
    out.startResource(bundle, true);
    out.integer(Name.of("total"), page.total());
    out.string(Name.of("self"), page.self());
    out.string(Name.of("next"), page.next());
    out.objects(Name.of("entry"), page.entries(), TinyVersion::version);
    out.endResource(bundle);
  }

  private static void version(History.Entry entry, Writer out) {
    out.encoded(Name.of("resource"), entry.resource());
    out.string(Name.of("request"), entry.method() + ' ' + entry.url());
  }

  @Override
  public void writeOutcome(List<Issue> issues, Writer out) {
    Name outcome = Name.of("OperationOutcome");
    out.startResource(outcome, true);
    out.objects(Name.of("issue"), issues, TinyVersion::issue);
    out.endResource(outcome);
  }

  @Override
  public void writeConformance(ConformanceFacts facts, Writer out) {
    Name conformance = Name.of("Conformance");
    out.startResource(conformance, true);
    out.string(Name.of("url"), facts.base());
    out.bool(Name.of("secured"), facts.security().tokens());
    out.endResource(conformance);
  }

  @Override
  public void writeCollection(Collection collection, Writer out) {
    Name bundle = Name.of("Bundle");
    out.startResource(bundle, true);
    out.objects(
        Name.of("entry"),
        collection.entries(),
        (entry, writer) -> writer.encoded(Name.of("resource"), entry.resource()));
    out.endResource(bundle);
  }

  @Override
  public void writeOperationDefinition(
      OperationDefinition definition, ConformanceFacts facts, Writer out) {
    Name name = Name.of("OperationDefinition");
    out.startResource(name, true);
    out.string(Name.of("url"), definition.address(facts.base()));
    out.endResource(name);
  }

  @Override
  public void writeExtensionDefinition(
      ExtensionDefinition definition, ConformanceFacts facts, Writer out) {
    Name name = Name.of("StructureDefinition");
    out.startResource(name, true);
    out.string(Name.of("id"), definition.id());
    out.endResource(name);
  }

  @Override
  public Optional<ResourceParser> parser() {
    return Optional.empty();
  }

  private static void issue(Issue issue, Writer out) {
    out.string(Name.of("severity"), issue.severity().code());
    out.string(Name.of("code"), issue.code().code());
    out.string(Name.of("diagnostics"), issue.diagnostics());
    out.string(Name.of("location"), issue.location());
  }

  private record TinyDialect(TypeTable types) implements Dialect {
    @Override
    public Name extensionValue(ValueType type) {
      return null;
    }

    @Override
    public void value(Value value, Writer out) {}

    @Override
    public String typeName(ResourceType type) {
      return types.name(type);
    }

    @Override
    public void contained(Resource resource, Writer out) {}

    @Override
    public boolean canContain(Resource resource) {
      return false;
    }
  }
}
