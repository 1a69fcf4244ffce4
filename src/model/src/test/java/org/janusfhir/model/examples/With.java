package org.janusfhir.model.examples;

import java.lang.reflect.RecordComponent;

/** Copies of records with one component changed, for examples that differ in little. */
public final class With {
  private With() {}

  /**
   * A copy in which that component has that value, which may be null.
   *
   * @throws IllegalStateException if the record refuses the value
   */
  @SuppressWarnings("unchecked") // the canonical constructor makes the record's own class
  public static <R extends Record> R component(R record, String name, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean changed = components[i].getName().equals(name);
        found |= changed;
        types[i] = components[i].getType();
        values[i] = changed ? value : components[i].getAccessor().invoke(record);
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass() + " has no component " + name);
      }
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
