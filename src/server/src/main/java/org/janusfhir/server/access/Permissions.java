package org.janusfhir.server.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.janusfhir.model.ResourceType;

/** What a caller may do: for each type and right how far it reaches. */
public final class Permissions {
  /** All may be read and nothing written: what the open root grants to everybody. */
  public static final Permissions READ_ALL = readAll();

  private final Map<Right, Map<ResourceType, Reach>> reaches;

  private Permissions(Map<Right, Map<ResourceType, Reach>> reaches) {
    this.reaches = reaches;
  }

  /**
   * What scopes grant.
   *
   * @param scopes all of them, grants of resources or not
   * @param persona of the caller; scopes of users without one grant nothing
   * @param ofUser the patients whose records the user may see, unless the persona sees all
   * @param patientId the patient whose record was opened; null if none was
   * @param types the types that a name in a scope means in any version; none if it is unknown
   */
  public static Permissions of(
      List<String> scopes,
      Persona persona,
      Set<String> ofUser,
      String patientId,
      Function<String, Set<ResourceType>> types) {
    Map<Right, Map<ResourceType, Reach>> reaches = none();
    for (String text : scopes) {
      Scope scope = Scope.parse(text);
      if (scope != null) {
        Reach reach = reach(scope.context(), persona, ofUser, patientId);
        Set<ResourceType> named =
            scope.typeName().equals(Scope.ALL)
                ? Set.of(ResourceType.values())
                : types.apply(scope.typeName());
        for (Right right : scope.rights()) {
          named.forEach(type -> reaches.get(right).merge(type, reach, Reach::or));
        }
      }
    }
    return new Permissions(reaches);
  }

  private static Reach reach(
      Scope.Context context, Persona persona, Set<String> ofUser, String patientId) {
    return switch (context) {
      case SYSTEM -> persona == Persona.SYSTEM ? Reach.Whole.EVERYTHING : Reach.Whole.NOTHING;
      case PATIENT -> patientId == null ? Reach.Whole.NOTHING : Reach.of(Set.of(patientId));
      case USER ->
          switch (persona) {
            case PROVIDER -> Reach.Whole.EVERYTHING;
            case PATIENT, PROXY -> Reach.of(ofUser);
            case SYSTEM, EVERYBODY -> Reach.Whole.NOTHING;
          };
    };
  }

  /**
   * How far a right to resources of a type reaches; never null. Of a Binary no more may be seen
   * than of what has it as an attachment, so that who may see neither documents nor reports sees
   * none.
   */
  public Reach reach(ResourceType type, Right right) {
    return isContent(type, right) && !seesAttachments() ? Reach.Whole.NOTHING : scope(type, right);
  }

  /** What scopes say of the type itself. */
  private Reach scope(ResourceType type, Right right) {
    return reaches.get(right).get(type);
  }

  private static boolean isContent(ResourceType type, Right right) {
    return type == ResourceType.BINARY && (right == Right.READ || right == Right.SEARCH);
  }

  private boolean seesAttachments() {
    return sees(ResourceType.DOCUMENT_REFERENCE) != Reach.Whole.NOTHING
        || sees(ResourceType.DIAGNOSTIC_REPORT) != Reach.Whole.NOTHING;
  }

  private Reach sees(ResourceType type) {
    return scope(type, Right.READ).or(scope(type, Right.SEARCH));
  }

  /**
   * How far a right to Binaries reaches of those that resources of a type have as attachments.
   *
   * @param source DocumentReference or DiagnosticReport
   */
  Reach contents(ResourceType source, Right right) {
    return scope(ResourceType.BINARY, right).and(sees(source));
  }

  /** Whether a right to resources of a type reaches all of the tenant. */
  boolean reachesAll(ResourceType type, Right right) {
    return scope(type, right) == Reach.Whole.EVERYTHING
        && (!isContent(type, right)
            || (sees(ResourceType.DOCUMENT_REFERENCE) == Reach.Whole.EVERYTHING
                && sees(ResourceType.DIAGNOSTIC_REPORT) == Reach.Whole.EVERYTHING));
  }

  /**
   * How far a right to resources of a type reaches, if it reaches any.
   *
   * @throws InsufficientScopeException if it reaches none
   */
  Reach require(ResourceType type, Right right) {
    Reach reach = reach(type, right);
    if (reach == Reach.Whole.NOTHING) {
      boolean granted = scope(type, right) != Reach.Whole.NOTHING;
      throw new InsufficientScopeException(
          granted ? ResourceType.DOCUMENT_REFERENCE : type, granted ? Right.READ : right);
    }
    return reach;
  }

  /** Whether resources of the type can be seen at all, some or all of them. */
  public boolean mayRead(ResourceType type) {
    return reach(type, Right.READ) != Reach.Whole.NOTHING;
  }

  /** Whether resources of the type can be searched for at all. */
  public boolean maySearch(ResourceType type) {
    return reach(type, Right.SEARCH) != Reach.Whole.NOTHING;
  }

  /**
   * The same reach for every type: what a document of a record may be made of by a caller who may
   * have the document.
   */
  static Permissions readAll(Reach reach) {
    Map<Right, Map<ResourceType, Reach>> reaches = none();
    for (Right right : List.of(Right.READ, Right.SEARCH)) {
      reaches.get(right).replaceAll((type, nothing) -> reach);
    }
    return new Permissions(reaches);
  }

  private static Permissions readAll() {
    return readAll(Reach.Whole.EVERYTHING);
  }

  private static Map<Right, Map<ResourceType, Reach>> none() {
    Map<Right, Map<ResourceType, Reach>> none = new EnumMap<>(Right.class);
    for (Right right : Right.values()) {
      Map<ResourceType, Reach> byType = new EnumMap<>(ResourceType.class);
      for (ResourceType type : ResourceType.values()) {
        byType.put(type, Reach.Whole.NOTHING);
      }
      none.put(right, byType);
    }
    return none;
  }

  /** The scopes of a list that is separated by spaces. */
  public static List<String> scopes(String list) {
    List<String> scopes = new ArrayList<>();
    for (String scope : list.split(" ", -1)) {
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    return scopes;
  }
}
