package org.janusfhir.store.codec;

import io.avaje.json.PropertyNames;

/** The names of a record's fields, and their numbers in {@link WordList#NAMES}. */
record FieldNames(String[] names, int[] numbers) implements PropertyNames {
  static FieldNames of(String... names) {
    int[] numbers = new int[names.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = WordList.NAMES.number(names[i]);
    }
    return new FieldNames(names, numbers);
  }
}
