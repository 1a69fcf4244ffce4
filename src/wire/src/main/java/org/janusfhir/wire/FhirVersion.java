package org.janusfhir.wire;

import java.util.List;
import java.util.Optional;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.read.ResourceParser;

/**
 * Everything the server must know of a FHIR version. A version is a bean of this type in a module
 * of its own, found when the application is built; nothing else names it.
 */
public interface FhirVersion {
  /** The path segment, for example <code>dstu2</code>. */
  String id();

  /** The version of the specification, for example <code>1.0.2</code>. */
  String fhirVersion();

  /** A name for people, for example <code>DSTU2</code>. */
  String title();

  /** When it came and when it goes, unless the operator says otherwise. */
  Lifecycle lifecycle();

  /** What resources, references and values are called and look like. */
  Dialect dialect();

  /** The types it serves, by name. */
  List<ServedType> types();

  /** The type of that name, or null if it is not served. */
  ServedType type(String name);

  /** What it calls a canonical type, or null if it is not served. */
  ServedType type(ResourceType type);

  /** The parameters of searches of every type that select resources. */
  List<SearchParameter> resourceParameters();

  /** How its searches write comparisons of dates, numbers and quantities. */
  PrefixGrammar prefixes();

  /** Writes a page of search results as a Bundle. */
  void writeSearchset(Searchset page, Writer out);

  /** Writes a page of the versions of a resource as a Bundle. */
  void writeHistory(History page, Writer out);

  /** Writes resources that somebody put together as a Bundle. */
  void writeCollection(Collection collection, Writer out);

  /** Writes an OperationOutcome. */
  void writeOutcome(List<Issue> issues, Writer out);

  /** Writes the conformance statement, generated from this version's own tables. */
  void writeConformance(ConformanceFacts facts, Writer out);

  /** Writes the definition of an operation. */
  void writeOperationDefinition(OperationDefinition definition, ConformanceFacts facts, Writer out);

  /** Writes the definition of an extension. */
  void writeExtensionDefinition(ExtensionDefinition definition, ConformanceFacts facts, Writer out);

  /**
   * The canonical codes that it says by a less exact one. A version with a parser need not tell
   * them: what its documents say is what is read in them.
   */
  default List<LessExactCode> lessExactCodes() {
    return List.of();
  }

  /** Reads its documents; empty if the version is only served. */
  Optional<ResourceParser> parser();
}
