package org.janusfhir.authorization.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.access.RepresentedPatient;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/** Finds people in the record: users, and patients that they may choose. Methods may block. */
@ApplicationScoped
public class People {
  /** The types of people who can sign in. */
  public static final List<ResourceType> USERS =
      List.of(ResourceType.PRACTITIONER, ResourceType.PATIENT, ResourceType.RELATED_PERSON);

  private static final int PAGE = 20;

  private final Store store;
  private final InstantSource clock = InstantSource.system();

  /** In that record. */
  @Inject
  public People(Store store) {
    this.store = store;
  }

  /**
   * Somebody to choose.
   *
   * @param id of the resource
   * @param name for people
   * @param detail that tells people of the same name apart; may be empty
   */
  public record Choice(String id, String name, String detail) {}

  /**
   * Some to choose from.
   *
   * @param next where the next ones begin; null if these are the last
   */
  public record Choices(List<Choice> people, String next) {}

  /**
   * Finds people by name.
   *
   * @param name the beginning of a name; empty for everybody
   * @param after where the ones before ended; null for the first
   * @throws FailedException if no search ended there
   */
  public Choices find(String tenant, ResourceType type, String name, String after) {
    List<Criterion> criteria =
        name == null || name.isBlank()
            ? List.of()
            : Stream.of(name.strip().split(" +", -1))
                .<Criterion>map(
                    word -> new Criterion.Strings("name", StringMatch.STARTS_WITH, List.of(word)))
                .toList();
    Page page = page(tenant, new SearchQuery(type, criteria, SortOrder.by("name"), PAGE, after));
    List<Choice> people = new ArrayList<>();
    page.resources().forEach(stored -> people.add(choice(stored.resource())));
    return new Choices(people, page.next());
  }

  private Page page(String tenant, SearchQuery query) {
    try {
      return store.search(tenant, query).await().indefinitely();
    } catch (IllegalArgumentException ofNoPosition) {
      throw new FailedException(Failure.INVALID_REQUEST);
    }
  }

  /** The user with that reference: <code>Patient/1</code>; empty if there is none. */
  public Optional<User> user(String tenant, String reference) {
    for (ResourceType type : USERS) {
      String prefix = type.typeName() + '/';
      if (reference.startsWith(prefix)) {
        String id = reference.substring(prefix.length());
        return read(tenant, type, id)
            .map(found -> new User(tenant, type, id, choice(found).name()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the user may see that patient: all of them, or is that one, or acts for that one now.
   */
  public boolean maySee(User user, String patientId) {
    return user.persona() == Persona.PROVIDER || patientsOf(user).contains(patientId);
  }

  /** The patient with that id, if the user may choose that one. */
  public Optional<Choice> patient(User user, String id) {
    return maySee(user, id)
        ? read(user.tenant(), ResourceType.PATIENT, id).map(People::choice)
        : Optional.empty();
  }

  /** The ids of the patients that a user is or acts for now; none for those who see all. */
  public List<String> patientsOf(User user) {
    return switch (user.persona()) {
      case PATIENT -> List.of(user.id());
      case PROXY ->
          read(user.tenant(), user.type(), user.id())
              .flatMap(found -> RepresentedPatient.of((RelatedPerson) found, clock.millis()))
              .map(List::of)
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** Ids come from outside: what can be none is nobody's, and no store has to take it. */
  private Optional<Resource> read(String tenant, ResourceType type, String id) {
    if (!ResourceId.isWellFormed(id)) {
      return Optional.empty();
    }
    return store
        .read(new ResourceKey(tenant, type, id))
        .await()
        .indefinitely()
        .map(StoredResource::resource);
  }

  private static Choice choice(Resource person) {
    String id = person.head().id();
    if (person instanceof Patient patient) {
      return new Choice(id, PersonName.of(patient.name(), id), born(patient.birthDate()));
    }
    if (person instanceof RelatedPerson related) {
      List<HumanName> names = related.name() == null ? List.of() : List.of(related.name());
      String of = related.patient() == null ? null : related.patient().display();
      return new Choice(id, PersonName.of(names, id), of == null ? "" : "for " + of);
    }
    return new Choice(id, PersonName.of(((Practitioner) person).name(), id), "");
  }

  private static String born(FhirDateTime date) {
    return date == null ? "" : "born " + date.text();
  }
}
