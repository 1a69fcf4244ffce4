package org.janusfhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.janusfhir.app.sandbox.BundledSample;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.wire.FhirVersion;

/**
 * As many patients as wanted, each with 100 Observations: those of the sandbox's sample, repeated
 * under other ids; the examples of the model if no version is installed that reads the sample.
 */
final class SampleRecord {
  /** How many Observations each patient has. */
  static final int OBSERVATIONS = 100;

  private static final int BATCH = 1_000;

  private final List<Patient> patients;
  private final List<Observation> observations;

  private SampleRecord(List<Resource> sample) {
    patients = only(Patient.class, sample);
    Map<Boolean, List<Observation>> whole =
        only(Observation.class, sample).stream()
            .collect(Collectors.partitioningBy(observation -> observation.subject() != null));
    observations = whole.get(true);
  }

  /** The sample that those versions read. */
  static SampleRecord read(List<FhirVersion> versions) {
    List<Resource> sample = new ArrayList<>();
    new BundledSample(versions)
        .load(
            resources -> {
              sample.addAll(resources);
              return List.of();
            });
    return new SampleRecord(sample.isEmpty() ? CanonicalExamples.all() : sample);
  }

  /** That many Observations of the first patients. */
  List<Resource> observations(int count) {
    List<Resource> some = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      some.add(observation(i / OBSERVATIONS, i % OBSERVATIONS));
    }
    return some;
  }

  /** The id of a patient, counted from 0. */
  static String patientId(int patient) {
    return "patient-" + patient;
  }

  /** Puts that many patients into a store. */
  void load(int count, BulkLoad target) {
    List<Resource> batch = new ArrayList<>(BATCH + OBSERVATIONS);
    for (int i = 0; i < count; i++) {
      Patient patient = patients.get(i % patients.size());
      batch.add(With.component(patient, "head", ResourceHead.of(patientId(i))));
      for (int k = 0; k < OBSERVATIONS; k++) {
        batch.add(observation(i, k));
      }
      if (batch.size() >= BATCH) {
        target.put(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      target.put(batch);
    }
  }

  private Observation observation(int patient, int number) {
    int template = (patient * OBSERVATIONS + number) % observations.size();
    Observation named =
        With.component(
            observations.get(template),
            "head",
            ResourceHead.of(patientId(patient) + "-observation-" + number));
    return With.component(named, "subject", Reference.to(ResourceType.PATIENT, patientId(patient)));
  }

  private static <R extends Resource> List<R> only(Class<R> type, List<Resource> resources) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
