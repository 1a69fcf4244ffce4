package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;

import java.util.List;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Finding resources of any type by tags, security labels, profiles and language. */
public interface LabelContract extends StoreUnderTest {
  @Test
  default void findsByWhatIsSaidOfAResource() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          organization(head("a", "checked", "R", "urn:profile:1", "en")),
          organization(head("b", "raw", "N", "urn:profile:2", "sv")),
          organization(ResourceHead.of("c")));
      Criterion checked = new Criterion.Tokens("_tag", List.of(new Token("urn:tags", "checked")));

      // When, then
      assertThat(organizations(store, checked)).containsExactly("a");
      assertThat(organizations(store, new Criterion.Not(checked))).containsExactly("b", "c");
      assertThat(organizations(store, new Criterion.Missing("_tag", true))).containsExactly("c");
      assertThat(organizations(store, new Criterion.Texts("_tag", List.of("seen"))))
          .containsExactly("a", "b");
      assertThat(organizations(store, tokens("_security", "R", "V"))).containsExactly("a");
      assertThat(organizations(store, tokens("_language", "sv"))).containsExactly("b");
      assertThat(
              organizations(
                  store, new Criterion.Uris("_profile", List.of("urn:profile:2", "urn:profile:3"))))
          .containsExactly("b");
      assertThat(organizations(store, checked, tokens("_language", "sv"))).isEmpty();
    }
  }

  @Test
  default void findsByWhatIsSaidOfAResourceThatIsPointedTo() {
    try (Store store = open()) {
      // Given
      Observation one =
          new ObservationBuilder("o1")
              .subject(Reference.to(ResourceType.PATIENT, "p"))
              .performer(Reference.to(ResourceType.ORGANIZATION, "a"))
              .build();
      writeNew(store, organization(head("a", "checked", "R", "urn:profile:1", "en")), one);

      // When, then
      assertThat(observations(store, tokens("_tag", "checked"))).containsExactly("o1");
      assertThat(observations(store, tokens("_tag", "raw"))).isEmpty();
    }
  }

  private static List<String> observations(Store store, Criterion ofPerformer) {
    Link link = new Link(ResourceType.ORGANIZATION, ofPerformer);
    return find(store, ResourceType.OBSERVATION, new Criterion.Chain("performer", List.of(link)));
  }

  private static List<String> organizations(Store store, Criterion... criteria) {
    return find(store, ResourceType.ORGANIZATION, criteria);
  }

  private static Criterion tokens(String parameter, String... codes) {
    return new Criterion.Tokens(
        parameter, List.of(codes).stream().map(code -> new Token(null, code)).toList());
  }

  private static ResourceHead head(
      String id, String tag, String label, String profile, String language) {
    Meta meta =
        new Meta(
            List.of(profile),
            List.of(coding("http://hl7.org/fhir/v3/Confidentiality", label, null)),
            List.of(coding("urn:tags", tag, "Seen by a person")),
            null);
    return new ResourceHead(id, meta, null, language, null, null);
  }

  private static Coding coding(String system, String code, String display) {
    return new Coding(system, null, code, display, null, null);
  }

  private static Resource organization(ResourceHead head) {
    return new Organization(head, null, null, null, "Clinic", null, null, null, null, null);
  }
}
