package org.janusfhir.app.access.token;

import java.util.List;

/**
 * What came back.
 *
 * @param headers whole lines
 */
record RawAnswer(int status, List<String> headers, String body) {
  static RawAnswer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    List<String> head = List.of(answer.substring(0, end).split("\r\n", -1));
    return new RawAnswer(
        Integer.parseInt(head.get(0).split(" ", -1)[1]),
        head.subList(1, head.size()),
        answer.substring(end + 4));
  }

  /** The values of a header, of each line that it has. */
  List<String> header(String name) {
    String start = name + ": ";
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
