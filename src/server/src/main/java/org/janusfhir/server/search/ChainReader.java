package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.ParameterUse.Place;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.ServedType;

/**
 * Chained parameters, which ask for something of what a reference points to: <code>subject.name
 * </code>, <code>subject:Patient.name:exact</code>. Each type that the reference can point to reads
 * the value by its own table.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#chaining">Chained parameters</a>
 */
final class ChainReader {
  private ChainReader() {}

  /**
   * What a chained parameter stands for.
   *
   * @param from where it was asked
   * @param dot where its name has the first dot
   * @return null if there is no such parameter
   * @throws RefusedException if its value or a modifier is wrong
   */
  static Term read(Place from, SearchTable table, Parameter parameter, int dot) {
    String name = parameter.name();
    int colon = name.lastIndexOf(':', dot);
    String base = name.substring(0, colon < 0 ? dot : colon);
    SearchParameter reference = table.parameter(base);
    if (reference == null || reference.type() != SearchParameterType.REFERENCE) {
      return null;
    }
    String typeName = colon < 0 ? null : name.substring(colon + 1, dot);
    int modifier = name.indexOf(':', dot);
    String rest = name.substring(dot + 1, modifier < 0 ? name.length() : modifier);
    Place place = from.named(base + '.' + rest);
    ParameterUse use =
        new ParameterUse(
            place,
            table,
            reference,
            modifier < 0 ? null : name.substring(modifier + 1),
            parameter.value());
    return term(use, typeName, rest);
  }

  private static Term term(ParameterUse use, String typeName, String rest) {
    List<String> targets = use.targets();
    if (typeName != null && !targets.contains(typeName)) {
      throw use.notSupported("'" + use.name() + "' does not lead to '" + typeName + "'.");
    }
    if (rest.indexOf('.') >= 0) {
      throw RefusedException.parameter(
          use.name(),
          IssueCode.NOT_SUPPORTED,
          "Chains can have one dot here. Search for the resources in between first, and then by"
              + " their ids.");
    }
    List<Link> links = new ArrayList<>(1);
    boolean identifying = true;
    RefusedException refusal = null;
    for (String target : typeName == null ? targets : List.of(typeName)) {
      try {
        identifying &= addLink(use, target, rest, links);
      } catch (RefusedException e) {
        refusal = e;
      }
    }
    if (links.isEmpty() && refusal != null) {
      throw refusal;
    }
    if (links.isEmpty()) {
      return null;
    }
    Criterion.Chain chain = new Criterion.Chain(use.definition().canonical(), links);
    return new Term(use.name(), use.value(), chain, Narrowing.tooWide(chain, identifying));
  }

  /** Answers whether all that is added tells one of its type from others. */
  private static boolean addLink(ParameterUse use, String typeName, String name, List<Link> links) {
    ServedType type = use.version().type(typeName);
    SearchTable table = type == null ? null : use.version().searches(type);
    SearchParameter parameter = table == null ? null : table.parameter(name);
    if (parameter == null) {
      return true;
    }
    ParameterUse link =
        new ParameterUse(use.place(), table, parameter, use.modifier(), use.value());
    Criterion criterion = ValueGrammars.criterion(link);
    links.add(new Link(type.type(), criterion));
    return table.rules().identifiedBy(Term.of(name, use.value(), criterion));
  }
}
