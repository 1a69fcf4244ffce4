package org.janusfhir.running;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser, or an app, with cookies; each request has a connection of its own. */
final class Visitor {
  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * What was answered.
   *
   * @param location where it leads; null if nowhere
   * @param retryAfter the header Retry-After; null if there is none
   */
  record Answer(int status, String location, String retryAfter, String body) {
    /** The first group of the first match in the body. */
    String find(String pattern) {
      return all(pattern).stream()
          .findFirst()
          .orElseThrow(() -> new AssertionError(pattern + " is not in " + status + ' ' + body));
    }

    /** The first group of each match in the body. */
    List<String> all(String pattern) {
      return Pattern.compile(pattern).matcher(body).results().map(found -> found.group(1)).toList();
    }

    /** A parameter of the address that it leads to. */
    String parameter(String name) {
      Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(location);
      if (!found.find()) {
        throw new AssertionError(name + " is not in " + location);
      }
      return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }
  }

  Answer get(String address) throws IOException {
    return answer(open(address));
  }

  /** Asks with a token. */
  Answer get(String address, String token) throws IOException {
    HttpURLConnection connection = open(address);
    connection.setRequestProperty("Authorization", "Bearer " + token);
    return answer(connection);
  }

  /** Sends fields as a form. */
  Answer post(String address, Map<String, ?> fields) throws IOException {
    return post(address, "application/x-www-form-urlencoded", form(fields));
  }

  Answer post(String address, String mediaType, String body) throws IOException {
    HttpURLConnection connection = open(address);
    connection.setRequestProperty("Content-Type", mediaType);
    connection.setDoOutput(true);
    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    return answer(connection);
  }

  /** Sends the last form of a page with those fields beside the hidden ones. */
  Answer submit(Answer page, Map<String, ?> fields) throws IOException {
    Matcher forms = FORM.matcher(page.body());
    String action = null;
    Map<String, Object> all = new LinkedHashMap<>();
    while (forms.find()) {
      action = unescaped(forms.group(1));
      all.clear();
      Matcher hidden = HIDDEN.matcher(forms.group(2));
      while (hidden.find()) {
        all.put(hidden.group(1), unescaped(hidden.group(2)));
      }
    }
    if (action == null) {
      throw new AssertionError("No form in " + page);
    }
    all.putAll(fields);
    return post(action, all);
  }

  /** Fields as an address or a form has them; a list is a field several times. */
  static String form(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> values(field.getValue()).map(v -> field.getKey() + '=' + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> values(Object value) {
    return (value instanceof List<?> list ? list.stream() : Stream.of(value))
        .map(String.class::cast);
  }

  private HttpURLConnection open(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("Accept", "*/*");
    if (!cookies.isEmpty()) {
      connection.setRequestProperty(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return connection;
  }

  private Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.forEach(this::keep);
              }
            });
    try (InputStream in =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      return new Answer(
          status,
          connection.getHeaderField("Location"),
          connection.getHeaderField("Retry-After"),
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
