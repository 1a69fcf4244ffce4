package org.janusfhir.model.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.janusfhir.model.EnteredInError;
import org.janusfhir.model.MergedRecords;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue.DateValue;

/**
 * From a resource to the values it is found by. A store indexes these and rebuilds its index when
 * {@link #REVISION} is not the one it was built with.
 */
public final class SearchIndex {
  /** To be raised with every change of what is extracted. */
  public static final int REVISION = 10;

  /**
   * The parameter of those types whose resources can be merged away. Those that are have no value
   * but one of this and the patients that they are still of; no search finds them but by id.
   *
   * @see MergedRecords
   */
  public static final String MERGED = "_merged";

  /**
   * The parameter of those types whose resources can say that they were entered in error: those
   * that do have the value <code>true</code>, others none.
   *
   * @see EnteredInError
   */
  public static final String ENTERED_IN_ERROR = "_entered-in-error";

  /**
   * The parameter of schedules of a patient's or a relative's own time: those have the value <code>
   * true</code>, others none.
   */
  public static final String OWN_TIME = "_own-time";

  /**
   * Parameters of all types: tags, security labels, profiles and the language. All resources of a
   * record may share their values.
   */
  public static final Set<String> OF_EVERY_TYPE =
      Set.of("_language", "_profile", "_security", "_tag");

  /** No date is longer than that, which is a leap year. */
  public static final long LONGEST_DATE_MILLIS = 366L * 24 * 60 * 60 * 1000;

  private static final String PATIENT = "patient";
  private static final SearchValue IS_MERGED = new SearchValue.TokenValue(null, "true");

  private static final Map<ResourceType, SearchParameters<?>> TYPES = types();

  private SearchIndex() {}

  /** The names of the type's parameters. */
  public static Set<String> parameters(ResourceType type) {
    return TYPES.get(type).names();
  }

  /** What was merged away is found by id only: what has to hold for that beside those criteria. */
  public static List<Criterion> withoutMerged(ResourceType type, List<Criterion> criteria) {
    return parameters(type).contains(MERGED)
            && criteria.stream().noneMatch(Criterion.Ids.class::isInstance)
        ? List.of(new Criterion.Missing(MERGED, true))
        : List.of();
  }

  /**
   * The names of what results of the type can be sorted by, beside times: its parameters and what
   * is only sorted by.
   */
  public static Set<String> orders(ResourceType type) {
    return TYPES.get(type).orders();
  }

  /** Whether resources of the type are patients, or can be of one. */
  public static boolean ofPatients(ResourceType type) {
    return type == ResourceType.PATIENT || parameters(type).contains(PATIENT);
  }

  /**
   * Whether a resource of the type has at most one value of the parameter, and that is a date of
   * any precision: an interval that is no longer than {@link #LONGEST_DATE_MILLIS}. So whatever is
   * asked of the parameter is asked of the same value, which is not so where values repeat, and
   * that value is near where it begins, which is not so of periods.
   */
  public static boolean isDate(ResourceType type, String parameter) {
    return TYPES.get(type).isDate(parameter);
  }

  /** Whether resources of the type have a clinically relevant time. */
  public static boolean timed(ResourceType type) {
    return TYPES.get(type).timed();
  }

  /**
   * The clinically relevant time of a resource, by which {@link SortOrder#NEWEST_FIRST} sorts, in
   * milliseconds since 1970-01-01T00:00Z; empty if it has none.
   */
  public static OptionalLong time(Resource resource) {
    Long time = of(resource).timeOf(resource);
    return time == null ? OptionalLong.empty() : OptionalLong.of(time);
  }

  /**
   * From when to when a resource is clinically relevant: a stay from admission to discharge, a
   * condition from its onset to its abatement. What has no end that is known goes on.
   *
   * @return null if it has no {@link #time}
   */
  public static DateValue course(Resource resource) {
    return of(resource).courseOf(resource);
  }

  /**
   * Gives every value of every parameter; the same one may come more than once. Texts of codes are
   * left out, except of those that are nothing but text: a resource has the parameter's value by
   * {@link Criterion.Missing} exactly if something comes here.
   */
  public static void extract(Resource resource, BiConsumer<String, SearchValue> out) {
    if (MergedRecords.isMerged(resource)) {
      out.accept(MERGED, IS_MERGED);
      if (parameters(resource.resourceType()).contains(PATIENT)) {
        of(resource).extract(resource, PATIENT, new Extraction(false, out));
      }
    } else {
      of(resource).extract(resource, new Extraction(false, out));
    }
  }

  /**
   * The values of one parameter, as {@link #extract} gives them.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  public static List<SearchValue> values(Resource resource, String parameter) {
    return values(resource, parameter, false);
  }

  /**
   * The same with all texts of codes.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  public static List<SearchValue> texts(Resource resource, String parameter) {
    return values(resource, parameter, true);
  }

  /**
   * The values that a resource is sorted by.
   *
   * @param parameter one of the type's {@link #orders}
   * @throws IllegalArgumentException if it is none
   */
  public static List<SearchValue> sortValues(Resource resource, String parameter) {
    requireOrder(resource.resourceType(), parameter);
    return extracted(resource, parameter, false);
  }

  private static List<SearchValue> values(Resource resource, String parameter, boolean texts) {
    require(resource.resourceType(), parameter);
    return extracted(resource, parameter, texts);
  }

  private static List<SearchValue> extracted(Resource resource, String parameter, boolean texts) {
    if (MergedRecords.isMerged(resource) && !parameter.equals(PATIENT)) {
      return parameter.equals(MERGED) ? List.of(IS_MERGED) : List.of();
    }
    List<SearchValue> values = new ArrayList<>();
    Extraction out = new Extraction(texts, (name, value) -> values.add(value));
    of(resource).extract(resource, parameter, out);
    return values;
  }

  /**
   * Refuses a parameter the type does not have.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  public static void require(ResourceType type, String parameter) {
    if (!parameters(type).contains(parameter)) {
      throw new IllegalArgumentException(
          type.typeName() + " has no search parameter '" + parameter + "'");
    }
  }

  /**
   * Refuses what results of a type cannot be sorted by.
   *
   * @throws IllegalArgumentException if it is none of the type's {@link #orders}
   */
  public static void requireOrder(ResourceType type, String parameter) {
    if (!orders(type).contains(parameter)) {
      require(type, parameter);
    }
  }

  /** Safe: {@link #types} files parameters under the type of the resources they are for. */
  @SuppressWarnings("unchecked")
  private static SearchParameters<Resource> of(Resource resource) {
    return (SearchParameters<Resource>) TYPES.get(resource.resourceType());
  }

  private static Map<ResourceType, SearchParameters<?>> types() {
    List<SearchParameters<?>> all = new ArrayList<>();
    all.addAll(PersonParameters.all());
    all.addAll(PlaceParameters.all());
    all.addAll(FindingParameters.all());
    all.addAll(ObservationParameters.all());
    all.addAll(CareParameters.all());
    all.addAll(DocumentParameters.all());
    all.addAll(OrderParameters.all());
    all.addAll(PlanningParameters.all());
    all.addAll(SchedulingParameters.all());
    all.addAll(MedicationParameters.all());
    all.addAll(MedicationUseParameters.all());
    Map<ResourceType, SearchParameters<?>> types = new EnumMap<>(ResourceType.class);
    all.forEach(parameters -> types.put(parameters.type(), parameters));
    return types;
  }
}
