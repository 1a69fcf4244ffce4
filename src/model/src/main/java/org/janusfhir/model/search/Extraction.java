package org.janusfhir.model.search;

import java.util.function.BiConsumer;
import org.janusfhir.model.search.SearchValue.TextValue;

/** Takes what extractors find. Texts of codes are only taken if they are asked for. */
final class Extraction {
  private final boolean texts;
  private final BiConsumer<String, SearchValue> out;
  private String parameter;

  Extraction(boolean texts, BiConsumer<String, SearchValue> out) {
    this.texts = texts;
    this.out = out;
  }

  /** What is found from now on belongs to that parameter. */
  void parameter(String name) {
    parameter = name;
  }

  /** Whether texts of codes are asked for. */
  boolean texts() {
    return texts;
  }

  void add(SearchValue value) {
    out.accept(parameter, value);
  }

  /** The text of a code; may be null. */
  void text(String text) {
    if (texts && text != null) {
      out.accept(parameter, new TextValue(text));
    }
  }
}
