package org.janusfhir.hapi;

/**
 * Where an element is. Said in words only when there is something to report.
 *
 * @param parent null if <code>name</code> is the whole path
 * @param index in its list, from 0; negative if it does not repeat
 */
record Place(Place parent, String name, int index) {
  /** The place of that path. */
  static Place of(String path) {
    return new Place(null, path, -1);
  }

  @Override
  public String toString() {
    String own = index < 0 ? name : name + '[' + index + ']';
    return parent == null ? own : parent + "." + own;
  }
}
