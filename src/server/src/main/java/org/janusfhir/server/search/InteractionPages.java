package org.janusfhir.server.search;

import java.util.Set;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;

/**
 * Pages of what is no search of a type: a history, everything of a patient. Its parameters are the
 * same in every version, and each may be given once. Only for paths whose segments have been found
 * well-formed.
 */
public final class InteractionPages {
  private final SearchLimits limits;
  private final PageTokens tokens;

  /**
   * A page that is asked for.
   *
   * @param address without a query, absolute
   * @param query the parameters that are understood, <code>_count</code> included
   * @param count the most entries of the page
   * @param after the position it starts after; null for the first page
   * @param presentation how answers are to look, as links end with it; empty if nothing was said
   * @param self the address of this page
   */
  public record RequestedPage(
      String address,
      QueryString query,
      int count,
      String after,
      String presentation,
      String self) {}

  /** Pages of that size that the tokens continue. */
  public InteractionPages(SearchLimits limits, PageTokens tokens) {
    this.limits = limits;
    this.tokens = tokens;
  }

  /**
   * What a request asks for. Other parameters than those are left out, or refused if the client
   * wants that.
   *
   * @param root of the service, without a slash at the end
   * @param names the parameters there are beside those of results
   * @throws RefusedException if that cannot be understood
   */
  public RequestedPage requested(FhirRequest request, String root, Set<String> names) {
    StringBuilder address = new StringBuilder(root);
    for (String segment : request.path().segments()) {
      address.append('/').append(segment);
    }
    QueryString sent = request.query();
    String presentation = LinkedPresentation.of(sent);
    String token = sent.first(PageTokens.PARAMETER);
    if (token != null) {
      return continued(request, address.toString(), token, presentation);
    }
    KnownParameters.check(request, names);
    UnderstoodQuery understood = new UnderstoodQuery();
    for (Parameter parameter : sent.parameters()) {
      if (names.contains(parameter.name()) && !parameter.value().isBlank()) {
        understood.add(parameter.name(), parameter.value());
      }
    }
    int count = ResultParameters.count(sent, limits);
    if (count == 0) {
      throw RefusedException.parameter(
          ResultParameters.COUNT,
          IssueCode.VALUE,
          "'_count=0' asks for nothing: what is answered here is not counted beforehand, so ask for"
              + " 1 or more.");
    }
    understood.add(ResultParameters.COUNT, Integer.toString(count));
    String self = address.toString() + '?' + understood + presentation;
    QueryString query = QueryString.parse(understood.toString());
    return new RequestedPage(address.toString(), query, count, null, presentation, self);
  }

  /** The address of the page after that one, which ended at <code>position</code>. */
  public String next(FhirRequest request, RequestedPage page, String position) {
    UnderstoodQuery understood = new UnderstoodQuery();
    page.query().parameters().forEach(p -> understood.add(p.name(), p.value()));
    String token =
        tokens.write(scope(request), new PageTokens.Place(understood.toString(), position));
    return page.address() + '?' + PageTokens.PARAMETER + '=' + token + page.presentation();
  }

  private RequestedPage continued(
      FhirRequest request, String address, String token, String presentation) {
    for (Parameter parameter : request.query().parameters()) {
      if (!parameter.name().equals(PageTokens.PARAMETER)
          && !LinkedPresentation.isNamed(parameter.name())) {
        throw RefusedException.parameter(
            parameter.name(),
            IssueCode.VALUE,
            "A link to a page stands for the whole request and must be followed as it is.");
      }
    }
    PageTokens.Place place = tokens.read(scope(request), token);
    QueryString query = QueryString.parse(place.understood());
    return new RequestedPage(
        address,
        query,
        ResultParameters.count(query, limits),
        place.after(),
        presentation,
        address + '?' + PageTokens.PARAMETER + '=' + token + presentation);
  }

  private static String scope(FhirRequest request) {
    RequestPath path = request.path();
    String caller = request.access().caller().identity();
    return (path.open() ? "open/" : "secured/")
        + path.version()
        + '/'
        + path.tenant()
        + '/'
        + String.join("/", path.segments())
        + (caller.isEmpty() ? "" : '\n' + caller);
  }
}
