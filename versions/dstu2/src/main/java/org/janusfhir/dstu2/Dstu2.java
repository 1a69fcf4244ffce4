package org.janusfhir.dstu2;

import ca.uhn.fhir.context.FhirContext;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.janusfhir.hapi.HapiParser;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Dialect;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Lifecycle;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.ResourceParser;

/** FHIR DSTU2 (1.0.2). */
@Singleton
public class Dstu2 implements FhirVersion {
  /** Why this day: see the README. */
  private static final Lifecycle LIFECYCLE = Lifecycle.introduced(LocalDate.of(2016, 10, 18));

  private static final ResourceParser PARSER =
      new HapiParser(
          Dstu2Dialect.VERSION_ID,
          FhirContext::forDstu2Cached,
          ServedTypes.TABLE.all(),
          DatatypeReader::value);

  @Override
  public String id() {
    return Dstu2Dialect.VERSION_ID;
  }

  @Override
  public String fhirVersion() {
    return "1.0.2";
  }

  @Override
  public String title() {
    return "DSTU2";
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Dialect dialect() {
    return Dstu2Dialect.INSTANCE;
  }

  @Override
  public List<ServedType> types() {
    return ServedTypes.TABLE.all();
  }

  @Override
  public ServedType type(String name) {
    return ServedTypes.TABLE.get(name);
  }

  @Override
  public ServedType type(ResourceType type) {
    return ServedTypes.TABLE.get(type);
  }

  @Override
  public List<SearchParameter> resourceParameters() {
    return Searches.OF_EVERY_TYPE;
  }

  @Override
  public PrefixGrammar prefixes() {
    return LetterPrefixes.INSTANCE;
  }

  @Override
  public void writeSearchset(Searchset page, Writer out) {
    BundleWriter.write(page, out);
  }

  @Override
  public void writeHistory(History page, Writer out) {
    HistoryWriter.write(page, out);
  }

  @Override
  public void writeCollection(Collection collection, Writer out) {
    CollectionWriter.write(collection, out);
  }

  @Override
  public void writeOutcome(List<Issue> issues, Writer out) {
    OutcomeWriter.write(issues, out);
  }

  @Override
  public void writeConformance(ConformanceFacts facts, Writer out) {
    ConformanceWriter.write(facts, out);
  }

  @Override
  public void writeOperationDefinition(
      OperationDefinition definition, ConformanceFacts facts, Writer out) {
    OperationDefinitionWriter.write(definition, facts, out);
  }

  @Override
  public void writeExtensionDefinition(
      ExtensionDefinition definition, ConformanceFacts facts, Writer out) {
    StructureDefinitionWriter.write(definition, facts, out);
  }

  @Override
  public Optional<ResourceParser> parser() {
    return Optional.of(PARSER);
  }
}
