package org.janusfhir.hapi;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What of XHTML a narrative may have: nothing that could run, load something else than an image or
 * be read as something else by readers of HTML, to whom case is nothing.
 *
 * @see <a href="https://hl7.org/fhir/DSTU2/narrative.html">Narrative</a>
 */
final class NarrativeRules {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "html",
          "head",
          "title",
          "body",
          "script",
          "noscript",
          "style",
          "template",
          "form",
          "fieldset",
          "input",
          "button",
          "select",
          "textarea",
          "keygen",
          "isindex",
          "base",
          "link",
          "xlink",
          "frame",
          "iframe",
          "frameset",
          "noframes",
          "object",
          "param",
          "embed",
          "noembed",
          "applet",
          "audio",
          "video",
          "source",
          "track",
          "svg",
          "math",
          "xmp",
          "plaintext",
          "listing",
          "meta");

  /** Whose values are addresses, or documents or commands themselves. */
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of("action", "background", "formaction", "ping", "poster", "srcdoc", "srcset");

  private static final Set<String> ADDRESSES = Set.of("href", "src");
  private static final Set<String> SCRIPTS = Set.of("javascript:", "vbscript:");

  /** How a style loads or runs something, or could hide that it does. */
  private static final Set<String> NOT_IN_STYLES =
      Set.of("url(", "image-set(", "expression(", "@import", "\\", "/*");

  private NarrativeRules() {}

  /**
   * Looks at the element that has just started.
   *
   * @throws XMLStreamException if a narrative may not have it
   */
  static void check(XMLStreamReader in) throws XMLStreamException {
    String element = in.getLocalName();
    if (!isLowerCase(element)) {
      throw refused("element", element, ": names of XHTML are in lower case");
    }
    if (FORBIDDEN.contains(element)) {
      throw refused("element", element, "");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      if (!isLowerCase(name)) {
        throw refused("attribute", name, ": names of XHTML are in lower case");
      }
      if (name.startsWith("on")
          || FORBIDDEN_ATTRIBUTES.contains(name)
          || isActive(name, asBrowsersRead(in.getAttributeValue(i)))) {
        throw refused("attribute", name, "");
      }
    }
  }

  private static boolean isActive(String name, String value) {
    if (SCRIPTS.stream().anyMatch(value::startsWith)) {
      return true;
    }
    return name.equals("style")
        ? NOT_IN_STYLES.stream().anyMatch(value::contains)
        : ADDRESSES.contains(name) && value.startsWith("data:") && !value.startsWith("data:image/");
  }

  /** In lower case, without the signs that browsers leave out of addresses. */
  private static String asBrowsersRead(String value) {
    StringBuilder read = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > ' ' || (c == ' ' && read.length() > 0)) {
        read.append(c);
      }
    }
    return read.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isLowerCase(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static XMLStreamException refused(String kind, String name, String why) {
    return new XMLStreamException("a narrative may not have an " + kind + ' ' + name + why);
  }
}
