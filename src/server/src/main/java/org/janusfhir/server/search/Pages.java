package org.janusfhir.server.search;

import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Reach;
import org.janusfhir.server.access.Right;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/** Finds the search and the page that a request asks for, and makes the links between pages. */
public final class Pages {

  private final SearchParser parser;
  private final PageTokens tokens;

  /**
   * A page of a search.
   *
   * @param search what to find
   * @param after the position it starts after; null for the first page
   * @param base the address of the search without a query
   * @param self the address of this page
   */
  public record RequestedPage(Search search, String after, String base, String self) {}

  /** Pages of searches that the parser reads and the tokens continue. */
  public Pages(SearchParser parser, PageTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /**
   * What a request asks for.
   *
   * @param root of the service, without a slash at the end
   * @throws RefusedException if that cannot be understood
   */
  public RequestedPage requested(FhirRequest request, String root) {
    ServedType type = request.type();
    String base = root + '/' + type.name();
    String token = request.query().first(PageTokens.PARAMETER);
    if (token != null) {
      return continued(request, root, base, token);
    }
    Search search =
        parser.parse(request.version(), type, root, request.query(), ownPatients(request, type));
    if (!search.warnings().isEmpty() && request.strict()) {
      throw SearchParser.refusal(search);
    }
    String self = base + '?' + search.page().understood() + LinkedPresentation.of(request.query());
    return new RequestedPage(search, null, base, self);
  }

  /** The address of the page after that one, which ended at <code>next</code>. */
  public String next(FhirRequest request, RequestedPage page, String next) {
    String token =
        tokens.write(scope(request), new PageTokens.Place(page.search().page().understood(), next));
    return page.base() + query(token, request);
  }

  private RequestedPage continued(FhirRequest request, String root, String base, String token) {
    for (Parameter parameter : request.query().parameters()) {
      if (!parameter.name().equals(PageTokens.PARAMETER)
          && !LinkedPresentation.isNamed(parameter.name())) {
        throw RefusedException.parameter(
            parameter.name(),
            IssueCode.VALUE,
            "A link to a page stands for the whole search and must be followed as it is.");
      }
    }
    PageTokens.Place place = tokens.read(scope(request), token);
    Search search =
        parser.parse(
            request.version(),
            request.type(),
            root,
            QueryString.parse(place.understood()),
            ownPatients(request, request.type()));
    return new RequestedPage(search, place.after(), base, base + query(token, request));
  }

  private static String query(String token, FhirRequest request) {
    return '?' + PageTokens.PARAMETER + '=' + token + LinkedPresentation.of(request.query());
  }

  /** Whether all patients are found who are the caller's own, so that none need be named. */
  private static boolean ownPatients(FhirRequest request, ServedType type) {
    return type.type() == ResourceType.PATIENT
        && request.access().caller().permissions().reach(type.type(), Right.SEARCH)
            instanceof Reach.Patients;
  }

  /** Where alone a token is valid, and for whom. */
  private static String scope(FhirRequest request) {
    RequestPath path = request.path();
    String caller = request.access().caller().identity();
    return (path.open() ? "open/" : "secured/")
        + path.version()
        + '/'
        + path.tenant()
        + '/'
        + path.segments().get(0)
        + (caller.isEmpty() ? "" : '\n' + caller);
  }
}
