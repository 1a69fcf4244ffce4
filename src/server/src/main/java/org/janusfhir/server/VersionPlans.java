package org.janusfhir.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Lifecycle;

/** Makes plans of the versions' own life cycles and the operator's settings. */
final class VersionPlans {
  private static final String NONE = "none";

  private final Map<String, VersionPlan> plans = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  private VersionPlans() {}

  /** Of the installed versions and what is set for them and others. */
  static VersionPlans of(
      Map<String, JanusConfiguration.Version> settings, Collection<FhirVersion> versions) {
    VersionPlans made = new VersionPlans();
    versions.forEach(version -> made.plans.put(version.id(), VersionPlan.of(version)));
    Set<String> installed = Set.copyOf(made.plans.keySet());
    new TreeMap<>(settings).forEach((id, set) -> made.set(id, set, installed));
    if (made.errors.isEmpty()) {
      made.checkSuccessors();
      made.checkAnyServed();
    }
    return made;
  }

  /** One for each version, by path segment; to be used only without errors. */
  List<VersionPlan> plans() {
    return List.copyOf(plans.values());
  }

  /** What is wrong, and what to do about it. */
  List<String> errors() {
    return errors;
  }

  private void set(String id, JanusConfiguration.Version set, Set<String> installed) {
    Boolean served = served(id, set.served());
    VersionPlan own = plans.get(id);
    if (own == null && !Boolean.FALSE.equals(served)) {
      errors.add(
          "janus.versions."
              + id
              + ": no such version is installed, there are "
              + String.join(", ", installed.stream().sorted().toList())
              + "; to answer 410 at its addresses set janus.versions."
              + id
              + ".served=false");
      return;
    }
    Lifecycle before = own == null ? Lifecycle.PREVIEW : own.dates();
    Lifecycle dates =
        new Lifecycle(
            day(id, "introduced", set.introduced(), before.introduced()),
            day(id, "deprecated", set.deprecated(), before.deprecated()),
            day(id, "sunset", set.sunset(), before.sunset()),
            successor(id, set.successor(), before.successor(), installed));
    checkOrder(id, dates);
    plans.put(id, new VersionPlan(id, own == null ? null : own.version(), dates, served));
  }

  private Boolean served(String id, Optional<String> text) {
    if (text.isEmpty() || text.get().equals(NONE)) {
      return null;
    }
    if (!text.get().equals("true") && !text.get().equals("false")) {
      errors.add(name(id, "served", text.get()) + " is not known: write true, false or none");
    }
    return text.get().equals("true");
  }

  private LocalDate day(String id, String setting, Optional<String> text, LocalDate own) {
    if (text.isEmpty() || text.get().equals(NONE)) {
      return text.isEmpty() ? own : null;
    }
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeParseException e) {
      errors.add(name(id, setting, text.get()) + " is no day: write it as 2027-12-31, or none");
      return own;
    }
  }

  private String successor(String id, Optional<String> text, String own, Set<String> installed) {
    if (text.isEmpty() || text.get().equals(NONE)) {
      return text.isEmpty() ? own : null;
    }
    if (!installed.contains(text.get()) || text.get().equals(id)) {
      errors.add(
          name(id, "successor", text.get())
              + " is no other version that is installed: write "
              + String.join(
                  ", ", installed.stream().filter(other -> !other.equals(id)).sorted().toList())
              + " or none");
    }
    return text.get();
  }

  private void checkOrder(String id, Lifecycle dates) {
    LocalDate deprecated = dates.deprecated();
    if (deprecated == null && dates.sunset() != null) {
      errors.add(
          name(id, "sunset", dates.sunset().toString())
              + " needs a day of deprecation before it: set janus.versions."
              + id
              + ".deprecated, or janus.versions."
              + id
              + ".sunset=none");
    }
    if (deprecated != null && dates.sunset() != null && dates.sunset().isBefore(deprecated)) {
      errors.add(
          name(id, "sunset", dates.sunset().toString())
              + " is before its deprecation on "
              + deprecated
              + ": move one of the two");
    }
    if (deprecated != null
        && dates.introduced() != null
        && deprecated.isBefore(dates.introduced())) {
      errors.add(
          name(id, "deprecated", deprecated.toString())
              + " is before its introduction on "
              + dates.introduced()
              + ": move one of the two");
    }
  }

  private void checkSuccessors() {
    for (VersionPlan start : plans.values()) {
      Set<String> seen = new HashSet<>();
      VersionPlan plan = start;
      while (plan != null && seen.add(plan.id())) {
        plan = plan.dates().successor() == null ? null : plans.get(plan.dates().successor());
      }
      if (plan != null) {
        errors.add(
            "janus.versions: the successors of "
                + start.id()
                + " lead back to "
                + plan.id()
                + ": set one of them to another version or none");
        return;
      }
    }
  }

  private void checkAnyServed() {
    if (plans.values().stream().allMatch(plan -> Boolean.FALSE.equals(plan.served()))) {
      errors.add(
          "janus.versions: every version has served=false: take that away from one at least");
    }
  }

  private static String name(String id, String setting, String value) {
    return "janus.versions." + id + "." + setting + " '" + value + "'";
  }
}
