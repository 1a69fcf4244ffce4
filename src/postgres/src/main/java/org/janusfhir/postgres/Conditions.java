package org.janusfhir.postgres;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchText;
import org.janusfhir.store.ResourceKey;

/**
 * Criteria as conditions on rows.
 *
 * <p>Where a search is confined to the homes of patients, nothing else may lead it: other indexes
 * have what all patients have. Its conditions are then written so that these cannot be used.
 */
final class Conditions {
  /** So many keys are compared one by one. */
  private static final int FEW = 8;

  private static final String MEASURE = "measure";
  private static final String MOMENT = "moment";
  private static final String BEGINS = "m.begins";
  private static final String ENDS = "m.ends";

  private static final char LAST_CHARACTER_HIGH = '\uDBFF';
  private static final char LAST_CHARACTER_LOW = '\uDFFF';

  private final ResourceType type;
  private final SearchKeys keys;
  private final Bindings bindings;
  private final boolean confined;

  /** Conditions on resources of a type, with values bound there. */
  Conditions(String tenant, ResourceType type, Bindings bindings, boolean confined) {
    this.type = type;
    this.keys = new SearchKeys(tenant, type);
    this.bindings = bindings;
    this.confined = confined;
  }

  /**
   * The condition of a criterion.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  Condition of(Criterion criterion) {
    String name = CriterionMatcher.parameter(criterion);
    if (name != null) {
      SearchIndex.require(type, name);
    }
    if (criterion instanceof Criterion.Not not) {
      return of(not.criterion()).negated();
    }
    if (criterion instanceof Criterion.Any any) {
      return Condition.any(any.criteria().stream().map(this::of).toList());
    }
    if (criterion instanceof Criterion.Ids ids) {
      String[] possible =
          ids.ids().stream().filter(ResourceKey::isId).distinct().toArray(String[]::new);
      return exact("(r.id = ANY(" + bindings.bind(possible) + "::text[]))");
    }
    if (criterion instanceof Criterion.Missing missing) {
      Condition present = exact(has(List.of(keys.present(name))));
      return missing.missing() ? present.negated() : present;
    }
    if (criterion instanceof Criterion.LastUpdated written) {
      return exact(new Ranges(bindings, "r.written", "r.written + 1").anyDate(written.ranges()));
    }
    if (criterion instanceof Criterion.Dates dates) {
      return SearchIndex.isDate(type, name)
          ? ofOneDate(List.of(dates))
          : exact(exists(MOMENT, name, times().anyDate(dates.ranges())));
    }
    if (criterion instanceof Criterion.Quantities quantities) {
      String ranges = new Ranges(bindings, "m.low", "m.high").anyQuantity(quantities.ranges());
      return exact(exists(MEASURE, name, ranges));
    }
    return ofText(criterion, name);
  }

  /**
   * That all of these hold, which are of one parameter that {@link SearchIndex#isDate is a date}:
   * as they are of the same value, they bound one stretch of an index together.
   */
  Condition ofOneDate(List<Criterion.Dates> all) {
    // Where nothing else may lead the search, no index of all patients' dates needs bounds.
    List<String> every =
        confined ? new ArrayList<>() : DateBounds.of(all).conditions(BEGINS, ENDS, bindings);
    all.forEach(dates -> every.add(times().anyDate(dates.ranges())));
    return exact(exists(MOMENT, all.get(0).parameter(), String.join(" AND ", every)));
  }

  private Ranges times() {
    return new Ranges(bindings, BEGINS, ENDS);
  }

  private Condition ofText(Criterion criterion, String name) {
    if (criterion instanceof Criterion.Strings strings) {
      return strings(strings, name);
    }
    if (criterion instanceof Criterion.Near) {
      return new Condition(has(List.of(keys.present(name))), false);
    }
    return criterion instanceof Criterion.Texts || criterion instanceof Criterion.Chain
        ? Condition.UNKNOWN
        : ofKeys(criterion, name);
  }

  private Condition ofKeys(Criterion criterion, String name) {
    List<Long> wanted = new ArrayList<>();
    if (criterion instanceof Criterion.Tokens tokens) {
      tokens.tokens().forEach(token -> wanted.add(key(name, token)));
    } else if (criterion instanceof Criterion.Uris uris) {
      uris.uris().forEach(uri -> wanted.add(keys.uri(name, uri)));
    } else if (criterion instanceof Criterion.References references) {
      references.targets().forEach(to -> wanted.add(keys.reference(name, to.type(), to.id())));
      references.addresses().forEach(uri -> wanted.add(keys.uri(name, uri)));
    } else if (criterion instanceof Criterion.Composites composites) {
      composites.pairs().forEach(pair -> wanted.add(key(name, pair.token())));
      return new Condition(has(wanted), false);
    } else {
      throw new IllegalArgumentException("Not to be asked of rows: " + criterion);
    }
    return exact(has(wanted));
  }

  private long key(String name, Criterion.Token token) {
    if (token.code() == null) {
      return token.system() == null ? keys.present(name) : keys.system(name, token.system());
    }
    return token.system() == null
        ? keys.code(name, token.code())
        : keys.token(name, token.system(), token.code());
  }

  /** The row has one of those keys. */
  private String has(List<Long> wanted) {
    if (wanted.isEmpty()) {
      return "false";
    }
    if (!confined) {
      return "(r.keys && " + bindings.bind(wanted.toArray(Long[]::new)) + "::bigint[])";
    }
    if (wanted.size() <= FEW) {
      return Condition.any(wanted.stream().map(key -> bindings.bind(key) + " = ANY(r.keys)"));
    }
    return "(EXISTS (SELECT FROM unnest(r.keys) AS k (key) WHERE k.key = ANY("
        + bindings.bind(wanted.toArray(Long[]::new))
        + "::bigint[])))";
  }

  private Condition strings(Criterion.Strings strings, String name) {
    List<String> any = new ArrayList<>();
    boolean exact = strings.match() == StringMatch.STARTS_WITH;
    for (String text : strings.values()) {
      String value = Change.Phrase.kept(SearchText.normalize(text));
      exact &= !Change.Phrase.mayBeCut(value);
      any.add(
          switch (strings.match()) {
            case STARTS_WITH -> startsWith(value);
            case EXACT -> value() + " = " + bindings.bind(value);
            case CONTAINS ->
                "(position("
                    + bindings.bind(value)
                    + " in m.value) > 0 OR length(m.value) >= "
                    + (Change.Phrase.LIMIT - 1) / 2
                    + ")";
          });
    }
    return new Condition(exists("phrase", name, Condition.any(any.stream())), exact);
  }

  private String startsWith(String value) {
    String end = value + LAST_CHARACTER_HIGH + LAST_CHARACTER_LOW;
    String from = value() + " >= " + bindings.bind(value);
    return "(" + from + " AND " + value() + " < " + bindings.bind(end) + ")";
  }

  /** A string, which is no column where an index of all patients' strings may not lead. */
  private String value() {
    return confined ? "(m.value || '')" : "m.value";
  }

  /**
   * Something of the row is such. Where nothing else may lead the search, and where no index of all
   * patients could, the database is kept from beginning with the table: that is what an offset of
   * none is for.
   */
  private String exists(String table, String name, String condition) {
    return "(EXISTS (SELECT FROM "
        + table
        + " m WHERE m.tenant = r.tenant AND m.home = r.home AND m.type = r.type AND m.id = r.id"
        + (confined ? ofParameterOfRow(name) : ofParameter(name))
        + " AND "
        + condition
        + (confined || table.equals(MEASURE) ? " OFFSET 0" : "")
        + "))";
  }

  /** The parameter is no column here for the same reason. */
  private String ofParameterOfRow(String name) {
    return " AND (m.parameter || '') = " + bindings.bind(name);
  }

  private String ofParameter(String name) {
    return " AND m.tenant = $1 AND m.type = '"
        + type.typeName()
        + "' AND m.parameter = "
        + bindings.bind(name);
  }

  private static Condition exact(String sql) {
    return new Condition(sql, true);
  }
}
