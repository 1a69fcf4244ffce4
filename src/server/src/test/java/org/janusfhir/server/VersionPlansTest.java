package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Lifecycle;
import org.junit.jupiter.api.Test;

/** What an operator may change of a life cycle, and what is refused. */
class VersionPlansTest {
  private static final FhirVersion TINY = new TinyVersion();
  private static final FhirVersion SMALL = TinyVersion.small();

  @Test
  void aVersionPlansForItself() {
    assertThat(plans(Map.of()).plans())
        .containsExactly(VersionPlan.of(SMALL), VersionPlan.of(TINY));
  }

  @Test
  void anOperatorReplacesWhatIsSetAndKeepsTheRest() {
    // When
    VersionPlans plans =
        plans(
            Map.of(
                "janus.versions.tiny.deprecated", "2026-01-31",
                "janus.versions.tiny.sunset", "2026-01-31",
                "janus.versions.tiny.successor", "small",
                "janus.versions.tiny.served", "true"));

    // Then
    assertThat(plans.errors()).isEmpty();
    LocalDate day = LocalDate.of(2026, 1, 31);
    assertThat(plans.plans())
        .contains(
            new VersionPlan(
                "tiny", TINY, new Lifecycle(LocalDate.of(2016, 1, 1), day, day, "small"), true));
  }

  @Test
  void noneTakesASettingAway() {
    // When
    VersionPlans plans =
        plans(
            Map.of(
                "janus.versions.tiny.introduced", "none",
                "janus.versions.tiny.successor", "none",
                "janus.versions.tiny.served", "none"));

    // Then
    assertThat(plans.plans()).contains(new VersionPlan("tiny", TINY, Lifecycle.PREVIEW, null));
  }

  @Test
  void aVersionThatIsNotInstalledCanOnlyBeGone() {
    assertThat(
            plans(
                    Map.of(
                        "janus.versions.old.served", "false",
                        "janus.versions.old.successor", "tiny"))
                .plans())
        .contains(new VersionPlan("old", null, new Lifecycle(null, null, null, "tiny"), false));
    assertErrors(
        Map.of("janus.versions.old.sunset", "2020-01-01"),
        "janus.versions.old: no such version is installed, there are small, tiny; to answer 410 at"
            + " its addresses set janus.versions.old.served=false");
  }

  @Test
  void daysMustFollowOneAnother() {
    assertErrors(
        Map.of("janus.versions.tiny.sunset", "2020-01-01"),
        "janus.versions.tiny.sunset '2020-01-01' needs a day of deprecation before it: set"
            + " janus.versions.tiny.deprecated, or janus.versions.tiny.sunset=none");
    assertErrors(
        Map.of(
            "janus.versions.tiny.deprecated", "2020-01-02",
            "janus.versions.tiny.sunset", "2020-01-01"),
        "janus.versions.tiny.sunset '2020-01-01' is before its deprecation on 2020-01-02: move one"
            + " of the two");
    assertErrors(
        Map.of("janus.versions.tiny.deprecated", "2015-12-31"),
        "janus.versions.tiny.deprecated '2015-12-31' is before its introduction on 2016-01-01: move"
            + " one of the two");
  }

  @Test
  void valuesMustBeKnown() {
    assertErrors(
        Map.of(
            "janus.versions.tiny.introduced", "01.01.2016",
            "janus.versions.tiny.served", "ture",
            "janus.versions.tiny.successor", "tiny",
            "janus.versions.small.successor", "large"),
        "janus.versions.small.successor 'large' is no other version that is installed: write tiny"
            + " or none",
        "janus.versions.tiny.served 'ture' is not known: write true, false or none",
        "janus.versions.tiny.introduced '01.01.2016' is no day: write it as 2027-12-31, or none",
        "janus.versions.tiny.successor 'tiny' is no other version that is installed: write small or"
            + " none");
  }

  @Test
  void successorsMustNotLeadBack() {
    assertErrors(
        Map.of(
            "janus.versions.tiny.successor", "small",
            "janus.versions.small.successor", "tiny"),
        "janus.versions: the successors of small lead back to small: set one of them to another"
            + " version or none");
  }

  @Test
  void somethingMustBeServed() {
    assertErrors(
        Map.of("janus.versions.tiny.served", "false", "janus.versions.small.served", "false"),
        "janus.versions: every version has served=false: take that away from one at least");
  }

  private static void assertErrors(Map<String, String> settings, String... errors) {
    assertThat(plans(settings).errors()).containsExactly(errors);
  }

  private static VersionPlans plans(Map<String, String> settings) {
    JanusConfiguration configuration =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(JanusConfiguration.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(JanusConfiguration.class);
    return VersionPlans.of(configuration.versions(), List.of(TINY, SMALL));
  }
}
