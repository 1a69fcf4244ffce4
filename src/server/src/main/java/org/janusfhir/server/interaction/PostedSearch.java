package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.coding.Presentations;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;

/**
 * A search whose parameters are in the body, in the address or in both, so that what is searched
 * for stays out of logs of addresses.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#search">search</a>
 */
public final class PostedSearch implements Interaction {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TOKEN = "access_token";

  /** What can be said once of an answer; the body has the last word. */
  private static final Set<String> OF_THE_ANSWER = Set.of("_format", Presentations.PRETTY);

  private final SearchType search;
  private final int limit;

  /**
   * The same search by POST.
   *
   * @param limit the most bytes of a body
   */
  public PostedSearch(SearchType search, int limit) {
    this.search = search;
    this.limit = limit;
  }

  /** The same search by GET. */
  public SearchType byGet() {
    return search;
  }

  @Override
  public String name() {
    return search.name();
  }

  @Override
  public int bodyLimit() {
    return limit;
  }

  @Override
  public boolean negotiates(ServedVersion version, RequestPath path) {
    return true;
  }

  @Override
  public FhirRequest whole(FhirRequest request) {
    if (request.body().length == 0) {
      return request;
    }
    requireForm(request.http().getHeader(HttpHeaders.CONTENT_TYPE));
    // Other bytes than those of ASCII are not encoded as a form must be, and refused as such.
    String form = new String(request.body(), StandardCharsets.ISO_8859_1);
    QueryString posted = QueryString.parse(form.strip());
    requireNoToken(posted);
    List<Parameter> all = new ArrayList<>();
    for (Parameter parameter : request.query().parameters()) {
      if (!OF_THE_ANSWER.contains(parameter.name()) || !says(posted, parameter.name())) {
        all.add(parameter);
      }
    }
    all.addAll(posted.parameters());
    return request.withQuery(new QueryString(all));
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    return search.answer(request);
  }

  private static boolean says(QueryString posted, String name) {
    String value = posted.first(name);
    return value != null && !value.isBlank();
  }

  /** One that came in the header counts, and a second one must not be (RFC 6750, section 2). */
  private static void requireNoToken(QueryString posted) {
    if (posted.first(TOKEN) != null) {
      throw RefusedException.parameter(
          TOKEN,
          IssueCode.INVALID,
          "There is a token in the body. Send it in the header Authorization and nowhere else.");
    }
  }

  private static void requireForm(String contentType) {
    String type = contentType == null ? "" : contentType;
    int semicolon = type.indexOf(';');
    String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    if (!media.toLowerCase(Locale.ROOT).equals(FORM)) {
      throw RefusedException.of(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "Searches are posted as " + FORM + ", not as '" + media + "'.");
    }
  }
}
