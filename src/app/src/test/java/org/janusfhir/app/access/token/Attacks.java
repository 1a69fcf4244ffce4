package org.janusfhir.app.access.token;

import java.util.List;
import java.util.stream.Stream;

/** The table: every way to come in that was thought of, wrong ones and, beside them, right ones. */
final class Attacks {
  private Attacks() {}

  /** All rows. */
  static List<Attack> all(Forge forge) {
    GoodToken good = GoodToken.of(forge.issued(all -> {}));
    ClaimAttacks claims = new ClaimAttacks(forge, good);
    return Stream.of(
            new WayAttacks(good).transport(),
            new FormAttacks(forge, good).forms(),
            new AlgorithmAttacks(forge, good).algorithms(),
            new HeaderAttacks(forge, good).headers(),
            new SignatureAttacks(forge, good).signatures(),
            claims.claims(),
            claims.times(),
            new JsonAttacks(forge, good).json())
        .flatMap(rows -> rows)
        .toList();
  }
}
