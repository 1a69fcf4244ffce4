package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;
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
      if (first.value() != null && first.repeats()) {
        out.strings(name, same.stream().map(OtherElement::value).toList());
      } else if (first.value() != null) {
        out.literalOrString(name, first.value(), first.quoted());
      } else if (first.repeats()) {
        out.elements(name, same, OtherResourceWriter::element);
      } else {
        out.element(name, first, OtherResourceWriter::element);
      }
    }
  }

  private static void element(OtherElement element, Writer out) {
    elements(element.elements(), out);
  }
}
