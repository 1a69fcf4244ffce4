package org.janusfhir.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An element of a header that is a list, each element made of pairs: <code>a=1;b="2", c</code>.
 * That is how Prefer, Forwarded and Accept-Encoding look. What does not keep to it is read as well
 * as can be and never an error.
 *
 * @param pairs in the order they were sent; never empty
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6">RFC 9110</a>
 */
public record HeaderElement(List<Pair> pairs) {
  /**
   * A name in lower case and its value without quotes; the value is empty if there is none.
   *
   * @param name never empty
   */
  public record Pair(String name, String value) {}

  /** The elements of all headers of a name, in order. */
  public static List<HeaderElement> parse(List<String> headers) {
    List<HeaderElement> elements = new ArrayList<>();
    for (String header : headers) {
      new Scan(header).elements(elements);
    }
    return elements;
  }

  /** The name of the first pair. */
  public String name() {
    return pairs.get(0).name();
  }

  /** The value of the first pair of that name, or null. */
  public String value(String name) {
    for (Pair pair : pairs) {
      if (pair.name().equals(name)) {
        return pair.value();
      }
    }
    return null;
  }

  /** Walks through one header. */
  private static final class Scan {
    private final String text;
    private int at;

    Scan(String text) {
      this.text = text;
    }

    void elements(List<HeaderElement> out) {
      List<Pair> pairs = new ArrayList<>();
      while (at < text.length()) {
        String name = until("=;,").strip().toLowerCase(Locale.ROOT);
        String value = "";
        if (at < text.length() && text.charAt(at) == '=') {
          at++;
          value = until(";,").strip();
        }
        if (!name.isEmpty()) {
          pairs.add(new Pair(name, value));
        }
        boolean ends = at >= text.length() || text.charAt(at) == ',';
        at++;
        if (ends && !pairs.isEmpty()) {
          out.add(new HeaderElement(List.copyOf(pairs)));
          pairs.clear();
        }
      }
      if (!pairs.isEmpty()) {
        out.add(new HeaderElement(List.copyOf(pairs)));
      }
    }

    /** What comes before one of those characters outside quotes, quotes and escapes undone. */
    private String until(String ends) {
      StringBuilder found = new StringBuilder();
      boolean quoted = false;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          quoted = !quoted;
        } else if (quoted && c == '\\' && at + 1 < text.length()) {
          at++;
          found.append(text.charAt(at));
        } else if (!quoted && ends.indexOf(c) >= 0) {
          break;
        } else {
          found.append(c);
        }
      }
      return found.toString();
    }
  }
}
