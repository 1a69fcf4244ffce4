package org.janusfhir.app.docs;

import static org.janusfhir.app.docs.Markdown.code;
import static org.janusfhir.app.docs.Markdown.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;

/**
 * What a page says of a type: page sizes, rules, parameters.
 *
 * @param version whose page it is
 * @param sample where examples come from
 * @param usual resources of a page where the version says nothing
 * @param most the most of them
 */
record TypeSection(FhirVersion version, Sample sample, int usual, int most) {
  private static final List<String> HEADS =
      List.of("parameter", "type", "modifiers", "what it asks for", "example");

  /** Of that type. */
  String text(ServedType type) {
    Examples examples = new Examples(version, type, sample);
    List<List<String>> rows = new ArrayList<>();
    type.searchParameters().forEach(row -> rows.add(cells(row, examples)));
    return "### "
        + type.name().text()
        + "\n\n"
        + counts(type.search())
        + "\n\n"
        + Markdown.list(new RuleSentences(version, type).own())
        + Markdown.table(HEADS, rows);
  }

  private String counts(SearchDefinition search) {
    int cap = search.maxCount() > 0 ? Math.min(search.maxCount(), most) : most;
    int size = Math.min(search.defaultCount() > 0 ? search.defaultCount() : usual, cap);
    return "A page has " + size + " resources unless `_count` says otherwise, at most " + cap + '.';
  }

  private static List<String> cells(SearchParameter row, Examples examples) {
    return List.of(
        code(row.name()),
        type(row),
        codes(row.modifiers().stream().map(SearchModifier::code).map(each -> ':' + each).toList()),
        row.documentation() + ownCodes(row),
        examples.of(row).markdown());
  }

  private static String type(SearchParameter row) {
    return switch (row.type()) {
      case REFERENCE -> row.type().code() + " to " + String.join(", ", row.targets());
      case COMPOSITE -> row.type().code() + " of " + codes(row.components());
      default -> row.type().code();
    };
  }

  /** Those that the version says, if it has a list. */
  private static String ownCodes(SearchParameter row) {
    if (row.codes() == null) {
      return "";
    }
    String said =
        row.codes().canonical().keySet().stream()
            .sorted()
            .map(Markdown::code)
            .collect(Collectors.joining(" "));
    return (row.documentation().isEmpty() ? "" : ": ") + said;
  }
}
