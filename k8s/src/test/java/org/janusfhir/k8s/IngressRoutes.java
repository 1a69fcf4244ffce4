package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an Ingress controller that understands the annotations of ingress-nginx sends requests. As
 * there, a host of which any Ingress has regular expressions has nothing else, and the longest path
 * that fits counts, once escapes and dots of the address are resolved.
 *
 * @param manifests that have the Ingresses
 */
record IngressRoutes(Manifests manifests) {
  private static final String ANNOTATION = "nginx.ingress.kubernetes.io/";
  private static final String USE_REGEX = ANNOTATION + "use-regex";
  private static final String REWRITE_TARGET = ANNOTATION + "rewrite-target";

  /**
   * Where a request is sent.
   *
   * @param service the name of the Service
   * @param address path and query, as the Service is asked
   */
  record Target(String service, String address) {}

  private record Route(HTTPIngressPath path, Map<String, String> annotations) {
    String value() {
      return path.getPath();
    }

    Pattern pattern(boolean regular) {
      if (regular) {
        return Pattern.compile('^' + value(), Pattern.CASE_INSENSITIVE);
      }
      String prefix = value().endsWith("/") ? value().substring(0, value().length() - 1) : value();
      return Pattern.compile('^' + Pattern.quote(prefix) + "(?=/|$)");
    }
  }

  /** All hosts that are led anywhere. */
  List<String> hosts() {
    return manifests
        .all(Ingress.class)
        .flatMap(ingress -> ingress.getSpec().getRules().stream())
        .map(IngressRule::getHost)
        .distinct()
        .toList();
  }

  /** Where a request for that address is sent; empty if the host has no such path. */
  Optional<Target> target(URI address) {
    List<Route> routes = routes(address.getHost());
    boolean regular =
        routes.stream()
            .map(Route::annotations)
            .anyMatch(all -> "true".equals(all.get(USE_REGEX)) || all.containsKey(REWRITE_TARGET));
    String asked = resolved(address.getRawPath());
    String query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
    return routes.stream()
        .sorted(Comparator.comparingInt((Route route) -> route.value().length()).reversed())
        .filter(route -> route.pattern(regular).matcher(asked).find())
        .findFirst()
        .map(
            route ->
                new Target(
                    route.path().getBackend().getService().getName(),
                    path(route, address.getRawPath(), asked) + query));
  }

  private List<Route> routes(String host) {
    return manifests
        .all(Ingress.class)
        .flatMap(
            ingress ->
                ingress.getSpec().getRules().stream()
                    .filter(rule -> rule.getHost().equals(host))
                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                    .map(path -> new Route(path, annotations(ingress))))
        .toList();
  }

  private static Map<String, String> annotations(Ingress ingress) {
    Map<String, String> all = ingress.getMetadata().getAnnotations();
    return all == null ? Map.of() : all;
  }

  /** The path that is asked for at the Service: as it came, unless it is rewritten. */
  private static String path(Route route, String raw, String asked) {
    String rewritten = route.annotations().get(REWRITE_TARGET);
    if (rewritten == null) {
      return raw;
    }
    Matcher matched = route.pattern(true).matcher(asked);
    try {
      return new URI(null, null, matched.replaceFirst(rewritten), null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Without escapes, empty segments and dots. */
  private static String resolved(String raw) {
    String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    String path = Path.of("/", decoded).normalize().toString();
    return decoded.endsWith("/") && path.length() > 1 ? path + '/' : path;
  }
}
