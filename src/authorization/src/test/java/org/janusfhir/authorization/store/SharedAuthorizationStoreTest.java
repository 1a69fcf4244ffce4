package org.janusfhir.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.store.SharedState;
import org.junit.jupiter.api.Test;

class SharedAuthorizationStoreTest implements AuthorizationStoreContract {
  private final SharedState state = new StateInMemory();

  @Override
  public Opened open() {
    AuthorizationStore store = new SharedAuthorizationStore(state);
    store.look();
    return new Opened(store, () -> {});
  }

  @Test
  void whatOneProcessTakesAnotherKnowsAtOnceIfItAsksAndAfterALookIfItDoesNot() {
    AuthorizationStore one = new SharedAuthorizationStore(state);
    AuthorizationStore other = new SharedAuthorizationStore(state);

    one.take("id", 100);

    assertThat(one.taken("id")).isTrue();
    assertThat(other.taken("id")).isFalse();
    assertThat(other.takenAnywhere("id")).isTrue();
    assertThat(other.take("id", 100)).isFalse();
    other.look();
    assertThat(other.taken("id")).isTrue();
    assertThat(one.formKey()).isEqualTo(other.formKey());
  }
}
