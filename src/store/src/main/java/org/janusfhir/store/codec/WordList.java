package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts that have numbers, so that contents need not spell them: names of fields, and what stored
 * resources often say. What was written with a list can only be read with it: lines may be added at
 * its end together with another {@link StoredForm#FORMAT}, never changed or removed.
 */
final class WordList {
  /** The names of the records' fields. */
  static final WordList NAMES = new WordList("names.txt");

  /** Codes, their systems and displays, units, names of records and of their constants. */
  static final WordList WORDS = new WordList("words.txt");

  private final String[] words;
  private final Map<String, Integer> numbers = new HashMap<>();

  private WordList(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      words = new String(in.readAllBytes(), UTF_8).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].intern(); // code that compares it with its own literal finds the same
      numbers.put(words[i], i);
    }
  }

  /** The word of a number; always the same object. */
  String word(int number) {
    return words[number];
  }

  /** The number of a word, from 0; -1 if it is not in the list. */
  int number(String word) {
    return numbers.getOrDefault(word, -1);
  }
}
