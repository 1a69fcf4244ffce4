package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with cookies, which shows pages and sends their forms, and follows no redirect. */
public final class Browser {
  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final Map<String, String> cookies = new HashMap<>();

  /** Shows the page at an address. */
  public Response get(String address) {
    return seen(request().urlEncodingEnabled(false).get(URI.create(address)));
  }

  /** Sends a form as it is given. */
  Response post(String address, Map<String, ?> fields) {
    return seen(request().formParams(fields).post(URI.create(address)));
  }

  /** Sends the last form of a page with those fields beside the hidden ones. */
  public Response submit(Response page, Map<String, ?> fields) {
    Matcher forms = FORM.matcher(page.asString());
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
    assertThat(action).as(page.asString()).isNotNull();
    all.putAll(fields);
    return post(action, all);
  }

  /** Goes where an answer leads. */
  Response follow(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return get(answer.header("Location"));
  }

  /** Signs in on the page that an answer leads to, and goes on. */
  public Response signIn(Response answer, String reference) {
    Response page = follow(answer);
    Response signedIn = submit(page, Map.of("user", reference, "password", Users.PASSWORD));
    return follow(signedIn);
  }

  /** The parameters of an answer that leads to an app. */
  static Map<String, String> parameters(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return parameters(answer.header("Location"));
  }

  /** The parameters of an address. */
  static Map<String, String> parameters(String address) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), decoded(parts[1]));
    }
    return parameters;
  }

  private RequestSpecification request() {
    return given().redirects().follow(false).cookies(cookies);
  }

  private Response seen(Response response) {
    response
        .detailedCookies()
        .asList()
        .forEach(
            cookie -> {
              if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
              } else {
                cookies.put(cookie.getName(), cookie.getValue());
              }
            });
    return response;
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
