package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Extras;
import org.janusfhir.model.OtherElement;
import org.janusfhir.model.OtherResource;

/** Gives back a resource of a type out of scope as it was sent. */
final class OtherResourceWriter implements ResourceWriter<OtherResource> {
  static final OtherResourceWriter INSTANCE = new OtherResourceWriter();

  private OtherResourceWriter() {}

  @Override
  public void write(OtherResource resource, Writer out) {
    elements(resource.elements(), out);
  }

  private static void elements(List<OtherElement> elements, Writer out) {
    for (int i = 0; i < elements.size(); ) {
      OtherElement first = elements.get(i);
      List<OtherElement> same = new ArrayList<>();
      while (i < elements.size() && elements.get(i).name().equals(first.name())) {
        same.add(elements.get(i++));
      }
      Name name = Name.of(first.name());
      if (same.stream().anyMatch(OtherResourceWriter::primitive)) {
        primitives(name, same, out);
      } else if (first.repeats()) {
        out.elements(name, same, OtherResourceWriter::element);
      } else {
        out.element(name, first, OtherResourceWriter::element);
      }
    }
  }

  /** A primitive without value can be told from a complex element only if it is quoted. */
  private static boolean primitive(OtherElement element) {
    return element.value() != null || element.quoted();
  }

  /** Primitives with their extras, which everywhere else are those of the parent. */
  private static void primitives(Name name, List<OtherElement> same, Writer out) {
    OtherElement first = same.get(0);
    Extras outer = out.elements.extras;
    out.elements.extras = extras(name, same);
    if (first.repeats()) {
      List<String> values =
          same.stream().map(each -> each.value() == null ? "" : each.value()).toList();
      out.primitives(name, values, first.quoted());
    } else {
      out.literalOrString(name, first.value(), first.quoted());
    }
    out.elements.extras = outer;
  }

  private static Extras extras(Name name, List<OtherElement> same) {
    Map<String, Extras> extras = new HashMap<>();
    for (int i = 0; i < same.size(); i++) {
      OtherElement each = same.get(i);
      if (each.extras() != null) {
        extras.put(each.repeats() ? Extras.item(name.key(), i) : name.key(), each.extras());
      }
    }
    return extras.isEmpty() ? null : new Extras(null, null, null, extras);
  }

  private static void element(OtherElement element, Writer out) {
    elements(element.elements(), out);
  }
}
