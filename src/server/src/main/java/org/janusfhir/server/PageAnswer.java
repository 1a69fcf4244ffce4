package org.janusfhir.server;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers that are not FHIR's: pages, and the same for programs. */
final class PageAnswer {
  private PageAnswer() {}

  /** Sends a page; if it cannot be made, the request fails. */
  static void html(TemplateInstance page, RoutingContext context) {
    page.createUni()
        .subscribe()
        .with(html -> send("text/html; charset=utf-8", html, context), context::fail);
  }

  /** Sends JSON. */
  static void json(String json, RoutingContext context) {
    send("application/json; charset=utf-8", json, context);
  }

  private static void send(String contentType, String text, RoutingContext context) {
    Buffer body = Buffer.buffer(text);
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
