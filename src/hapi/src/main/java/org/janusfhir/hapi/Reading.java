package org.janusfhir.hapi;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.read.ValueReader;

/** What the elements of one resource share while it is read. Used by one thread. */
final class Reading {
  private final Shape.Shapes shapes;
  private final ValueReader values;
  private final References references;
  private final List<Issue> errors = new ArrayList<>();
  private final List<Issue> warnings = new ArrayList<>();

  Reading(Shape.Shapes shapes, ValueReader values, References references) {
    this.shapes = shapes;
    this.values = values;
    this.references = references;
  }

  Shape.Shapes shapes() {
    return shapes;
  }

  ValueReader values() {
    return values;
  }

  References references() {
    return references;
  }

  /** The resource cannot be taken. */
  void error(IssueCode code, String diagnostics, String path) {
    errors.add(Issue.error(code, diagnostics, path));
  }

  /** The resource can be taken, but its sender should know. */
  void warning(IssueCode code, String diagnostics, String path) {
    warnings.add(Issue.warning(code, diagnostics, path));
  }

  List<Issue> errors() {
    return errors;
  }

  List<Issue> warnings() {
    return warnings;
  }
}
