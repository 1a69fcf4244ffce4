package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;

/** Whatever a record has, lacks or says, its document is valid. */
class AnyRecordTest {
  private static final int MOST = 15;

  @Property(tries = 75)
  void whateverIsAbsent(@ForAll long seed) {
    assertThat(document(new Random(seed), Mutant::thinned).violations()).isEmpty();
  }

  @Property(tries = 75)
  void whateverTextsSay(@ForAll long seed) {
    assertThat(document(new Random(seed), Mutant::hostile).violations()).isEmpty();
  }

  /** The document of some of the examples and the patient, each of them changed. */
  private static Ccd document(Random random, BiFunction<Record, Random, Record> change) {
    List<Resource> all = new ArrayList<>(CanonicalExamples.all());
    all.addAll(RareExamples.all());
    Collections.shuffle(all, random);
    List<Resource> some =
        all.subList(0, random.nextInt(MOST)).stream()
            .map(resource -> (Resource) change.apply((Record) resource, random))
            .toList();
    return Ccd.of((Patient) change.apply(Headers.PATIENT, random), some);
  }
}
