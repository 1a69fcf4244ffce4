package org.janusfhir.server.http;

/**
 * The form of logical ids, the same in every version.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#id">id</a>
 */
public final class ResourceId {
  private static final int MAX_LENGTH = 64;

  private ResourceId() {}

  /** Whether the text can be the id of a resource. */
  public static boolean isWellFormed(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '.';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
