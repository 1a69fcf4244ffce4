package org.janusfhir.may2015;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Dialect;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.LessExactCode;
import org.janusfhir.wire.Lifecycle;
import org.janusfhir.wire.OperationDefinition;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.ResourceParser;

/** FHIR May2015 (0.5.0). */
@Singleton
public class May2015 implements FhirVersion {
  /** Why these days: see the README. */
  private static final Lifecycle LIFECYCLE =
      new Lifecycle(
          LocalDate.of(2016, 4, 26),
          LocalDate.of(2017, 3, 20),
          LocalDate.of(2027, 12, 31),
          "dstu2");

  @Override
  public String id() {
    return May2015Dialect.VERSION_ID;
  }

  @Override
  public String fhirVersion() {
    return "0.5.0";
  }

  @Override
  public String title() {
    return "May2015";
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Dialect dialect() {
    return May2015Dialect.INSTANCE;
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
    return SymbolPrefixes.INSTANCE;
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
  public List<LessExactCode> lessExactCodes() {
    return LessExactCodes.ALL;
  }

  @Override
  public Optional<ResourceParser> parser() {
    return Optional.empty();
  }
}
