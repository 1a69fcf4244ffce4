package org.janusfhir.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Requests of which nothing is known but headers. Asking one costs a call through a proxy. */
final class StillRequest {
  private StillRequest() {}

  /** A request with those headers and no query. */
  static HttpServerRequest of(MultiMap headers) {
    InvocationHandler answers =
        (request, method, arguments) ->
            switch (method.getName()) {
              case "headers" -> headers;
              case "getHeader" -> headers.get(arguments[0].toString());
              case "query" -> null;
              case "path" -> "/";
              default -> throw new UnsupportedOperationException(method.toString());
            };
    return (HttpServerRequest)
        Proxy.newProxyInstance(
            StillRequest.class.getClassLoader(), new Class<?>[] {HttpServerRequest.class}, answers);
  }
}
