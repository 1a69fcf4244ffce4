package org.janusfhir.app.access;

import java.io.IOException;
import java.net.http.HttpResponse;

/** An interaction with resources of one type: the columns of the persona matrix. */
enum Cell {
  READ("r", "s"),
  VREAD("r", "s"),
  HISTORY("r", "s"),
  SEARCH("s", "r"),
  POSTED_SEARCH("s", "r");

  private final String letter;
  private final String other;

  Cell(String letter, String other) {
    this.letter = letter;
    this.other = other;
  }

  /** The right that grants it and nothing else. */
  String right() {
    return letter;
  }

  /** The right that grants what is the nearest to it, but not this. */
  String otherRight() {
    return other;
  }

  /** Whether it answers with a Bundle that may be empty. */
  boolean searches() {
    return this == SEARCH || this == POSTED_SEARCH;
  }

  /**
   * Asks for the resource of that type and id; a search may be given several ids, with commas.
   *
   * @param root path of the service
   */
  HttpResponse<String> ask(Client client, String root, String type, String id, String token)
      throws IOException, InterruptedException {
    String place = root + '/' + type;
    return switch (this) {
      case READ -> client.get(place + '/' + id, token);
      case VREAD -> client.get(place + '/' + id + "/_history/1", token);
      case HISTORY -> client.get(place + '/' + id + "/_history", token);
      case SEARCH -> client.get(place + "?_id=" + id, token);
      case POSTED_SEARCH -> client.post(place + "/_search", "_id=" + id, token);
    };
  }
}
