package org.janusfhir.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for a patient in every way there is, and writes what is known of that patient wherever a
 * client may write something: where it belongs, and where it does not.
 */
final class AskedAboutPatients {
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final int TIMEOUT_MILLIS = 1_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  AskedAboutPatients(String server) {
    this.server = URI.create(server);
  }

  /** How many answers had each status. */
  Map<Integer, Integer> statuses() {
    return statuses;
  }

  /** Asks in a version, in every way. */
  void ask(String version, JsonNode patient) throws IOException, InterruptedException {
    String open = "/open/" + version + "/sandbox";
    String family = SamplePatients.family(patient);
    String born = patient.path("birthDate").asText();

    String token = token();
    searches(version, patient, token);
    misplaced(open, null, family, born, patient.toString());
    misplaced('/' + version + "/sandbox", token, family, born, patient.toString());
    post(open + "/$translate-version?from=" + version, "application/json+fhir", patient + "", null);
    post(
        open + "/$translate-version?from=" + written(family),
        "application/json+fhir",
        patient.toString(),
        null);
    String broken = patient.toString().replace("\"gender\":", "\"" + family + "\":");
    post(open + "/$translate-version?from=" + version, "application/json+fhir", broken, null);
    post(
        open + "/$translate-version?from=" + version,
        "application/json+fhir",
        patient.toString().replace(born, family),
        null);
    post(
        open + "/$translate-version?from=" + version,
        "application/json+fhir",
        patient.toString().substring(0, patient.toString().length() / 2),
        null);
    post(
        open + "/$translate-version?from=" + version,
        "application/xml+fhir",
        "<Patient xmlns=\"http://hl7.org/fhir\"><" + family + " value=\"" + born + "\"/></Patient>",
        null);
    unreadable(open, family, born);
    elsewhere(family, born);
  }

  /**
   * Reads and searches only, right and wrong, in both formats, by both methods.
   *
   * @param token for the secured root
   */
  void searches(String version, JsonNode patient, String token)
      throws IOException, InterruptedException {
    String open = "/open/" + version + "/sandbox";
    String secured = '/' + version + "/sandbox";
    String id = patient.path("id").asText();
    for (String root : new String[] {open, secured}) {
      String own = root.equals(open) ? null : token;
      get(root + "/Patient/" + id, own);
      get(root + "/Patient/" + id + "?_format=xml&_pretty=true", own);
      get(root + "/Patient/" + id + "/_history", own);
      get(root + "/Patient/" + id + "/_history/1", own);
      get(root + "/Patient/" + id + "/_history/99", own);
      get(root + "/Patient/" + id + "/$everything", own);
      get(root + "/Binary/$autogen-ccd-if?patient=" + id, own);
      get(root + "/DocumentReference/$docref?patient=" + id, own);
      get(root + "/Observation?patient=" + id + "&_count=5&_include=Observation:subject", own);
      for (String query : ofPatients(patient)) {
        ask(root + "/Patient", query, own);
      }
      for (String query : ofObservations(patient)) {
        ask(root + "/Observation", query, own);
      }
    }
  }

  private static List<String> ofPatients(JsonNode patient) {
    String family = written(SamplePatients.family(patient));
    String given = written(SamplePatients.given(patient));
    String born = patient.path("birthDate").asText();
    String identifier = written(patient.path("identifier").path(0).path("value").asText());
    String line = written(patient.path("address").path(0).path("line").path(0).asText());
    String phone = written(patient.path("telecom").path(0).path("value").asText());
    return List.of(
        "name=" + family,
        "name:exact=" + family,
        "name:contains=" + family,
        "family=" + family + "&given=" + given,
        "phonetic=" + family,
        "birthdate=" + born,
        "birthdate=ge" + born + "&name=" + given,
        "birthdate=%3E%3D" + born + "&name=" + given,
        "identifier=" + identifier,
        "identifier=http://hospital.smarthealthit.org%7C" + identifier,
        "address=" + line,
        "telecom=" + phone,
        "birthdate=" + family,
        "birthdate=" + born + family,
        "gender=" + family,
        "_count=" + family,
        "_sort=" + family,
        "_format=" + family,
        "_page=" + family,
        "_summary=" + family,
        "_elements=" + family,
        "_include=" + family + ':' + given,
        "_revinclude=" + family + ':' + given,
        "_lastUpdated=" + family,
        "_pretty=" + family,
        family + '=' + born,
        "name:" + family + '=' + born,
        "name=" + family + "&name=%zz" + born);
  }

  private static List<String> ofObservations(JsonNode patient) {
    String family = written(SamplePatients.family(patient));
    String born = patient.path("birthDate").asText();
    String identifier = written(patient.path("identifier").path(0).path("value").asText());
    String id = patient.path("id").asText();
    return List.of(
        "subject:Patient.name=" + family + "&date=ge2015",
        "patient.family=" + family,
        "patient.identifier=" + identifier,
        "patient.birthdate=" + born,
        "patient." + family + '=' + born,
        "subject:" + family + '=' + born,
        "patient=" + id + "&date=" + family,
        "patient=" + id + "&code:text=" + family,
        "patient=" + id + "&value-quantity=" + family);
  }

  /** Asks with GET in JSON and in XML, and with POST in JSON. */
  private void ask(String address, String query, String token)
      throws IOException, InterruptedException {
    String form = "application/x-www-form-urlencoded";
    get(address + '?' + query, token);
    get(address + '?' + query + "&_format=xml", token);
    post(address + "/_search", form, query, token);
  }

  private void misplaced(String root, String token, String family, String born, String patient)
      throws IOException, InterruptedException {
    String name = written(family + ' ' + born);
    get(root + "/Patient/" + name, token);
    get(root + '/' + name + "/1", token);
    get(root + "/Patient/1/_history/" + name, token);
    get(root + "/Patient/" + name + "/$" + name, token);
    get(root + "/.well-known/" + name, token);
    get(root.replace("sandbox", name) + "/Patient/1", token);
    get(root.replace("sandbox", name) + "/metadata", token);
    post(root + "/Patient", "application/json+fhir", patient, token);
    post(root + "/Patient/_search", "text/" + family, "name=" + name, token);
    send("PUT", root + "/Patient/1", patient, token, "Content-Type", "application/json+fhir");
    send("DELETE", root + "/Patient/" + name, "", token);
    send(family.toUpperCase(Locale.ROOT), root + "/Patient/1", "", token);
    send("GET", root + "/Patient?name=" + name, "", token, "Accept", "text/" + family);
    send("GET", root + "/Patient/1", "", null, "Authorization", "Bearer " + family + '.' + born);
    send("GET", root + "/Patient/1", "", null, "Authorization", family + ' ' + born);
    send(
        "GET",
        root + "/Patient?name=" + name,
        "",
        token,
        "X-Request-Id",
        family + ' ' + born,
        "User-Agent",
        family,
        "Referer",
        "https://ehr.example/?name=" + name,
        "Cookie",
        "patient=" + name,
        "Origin",
        "https://" + family + ".example",
        "X-Forwarded-Host",
        family,
        "X-Forwarded-For",
        family,
        "If-None-Match",
        family,
        "If-Modified-Since",
        family,
        "Prefer",
        "handling=" + family,
        "traceparent",
        "00-" + family + '-' + born + "-01",
        "tracestate",
        "ehr=" + family,
        "baggage",
        "patient=" + name);
    send(
        "GET",
        root + "/Patient?name=" + name,
        "",
        token,
        "traceparent",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "tracestate",
        "ehr=" + family);
  }

  private void unreadable(String open, String family, String born) throws IOException {
    String host = "\r\nHost: x\r\nConnection: close\r\n\r\n";
    raw("GET " + open + "/Patient?name=" + family + ' ' + born + " HTTP/1.1" + host);
    raw("GET " + open + "/Patient?name=" + family + "\r\n\r\n");
    raw("GET " + open + "/Patient?" + (family + born).repeat(1500) + " HTTP/1.1" + host);
    raw("GET " + open + "/Patient?name=" + family + " HTTP/1.1\r\n" + family + ' ' + born + host);
    raw(family + ' ' + born + host);
    raw(
        "POST "
            + open
            + "/Patient/_search HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
            + family
            + "\r\n"
            + born);
    raw("GET " + open + "/Patient/1 HTTP/1.1\r\nHost: " + family + '"' + born + "\r\n\r\n");
  }

  /** What is not FHIR: the authorization server, its charts, pages, health, what nobody knows. */
  private void elsewhere(String family, String born) throws IOException, InterruptedException {
    String name = written(family + ' ' + born);
    get('/' + name + "?name=" + name, null);
    get("/versions?name=" + name, null);
    get("/versions/" + name, null);
    get("/q/" + name + "?name=" + name, null);
    get("/chart/sandbox?name=" + name, null);
    get("/chart/sandbox/" + name, null);
    get("/chart/" + name, null);
    get("/apps/vitals/" + name, null);
    get("/authorization/" + name + "/jwks", null);
    get("/authorization/sandbox/" + name + "?name=" + name, null);
    get(
        "/authorization/sandbox/authorize?response_type=code&client_id="
            + name
            + "&state="
            + name
            + "&redirect_uri="
            + written("https://" + family + ".example/" + born)
            + "&scope="
            + name
            + "&login_hint="
            + name,
        null);
    for (String form :
        new String[] {
          "grant_type=" + name,
          "grant_type=authorization_code&code=" + name + "&redirect_uri=" + name,
          "grant_type=refresh_token&refresh_token=" + name,
          "grant_type=client_credentials&scope=" + name,
          "client_assertion=" + name + "&grant_type=client_credentials",
          name + '=' + "%zz",
        }) {
      post("/authorization/sandbox/token", "application/x-www-form-urlencoded", form, null);
      post("/authorization/sandbox/introspect", "application/x-www-form-urlencoded", form, null);
      post("/authorization/sandbox/revoke", "application/x-www-form-urlencoded", form, null);
    }
    post(
        "/authorization/sandbox/register",
        "application/json",
        "{\"client_name\":\"" + family + "\",\"redirect_uris\":[\"" + born + "\"]}",
        null);
  }

  /** A token that is good for everything. */
  String token() throws IOException, InterruptedException {
    String program =
        Base64.getEncoder()
            .encodeToString("backend-demo:sandbox-secret".getBytes(StandardCharsets.UTF_8));
    String answer =
        send(
            "POST",
            "/authorization/sandbox/token",
            "grant_type=client_credentials&scope=" + written("system/*.read"),
            null,
            "Authorization",
            "Basic " + program,
            "Content-Type",
            "application/x-www-form-urlencoded");
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new AssertionError("No token: " + answer);
    }
    return token.group(1);
  }

  private void get(String path, String token) throws IOException, InterruptedException {
    send("GET", path, "", token);
  }

  private void post(String path, String type, String body, String token)
      throws IOException, InterruptedException {
    send("POST", path, body, token, "Content-Type", type);
  }

  private String send(String method, String path, String body, String token, String... headers)
      throws IOException, InterruptedException {
    // Characters that no address may have as they are, but clients write.
    URI address = URI.create(server + path.replace("|", "%7C").replace("%zz", "%25zz"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    return answer.body();
  }

  private void raw(String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (SocketException | SocketTimeoutException e) {
      // Whether there is an answer, and which, is tested elsewhere.
    }
  }

  private static String written(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
