package org.janusfhir.server.format;

import java.util.Locale;
import java.util.Map;
import org.janusfhir.wire.Format;

/** All spellings of the two formats, those of the standard's older and newer versions included. */
public final class MediaTypes {
  private static final Map<String, Format> FORMATS =
      Map.of(
          "application/json+fhir", Format.JSON,
          "application/fhir+json", Format.JSON,
          "application/json", Format.JSON,
          "text/json", Format.JSON,
          "json", Format.JSON,
          "application/xml+fhir", Format.XML,
          "application/fhir+xml", Format.XML,
          "application/xml", Format.XML,
          "text/xml", Format.XML,
          "xml", Format.XML);

  private MediaTypes() {}

  /** The format of a media type in lower case without parameters, or null. */
  static Format format(String mediaType) {
    return FORMATS.get(mediaType);
  }

  /** The format that a Content-Type header names; null if there is none or it is another one. */
  public static Format ofHeader(String contentType) {
    if (contentType == null) {
      return null;
    }
    int semicolon = contentType.indexOf(';');
    String name = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return format(name.strip().toLowerCase(Locale.ROOT));
  }
}
