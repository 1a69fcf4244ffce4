package org.janusfhir.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.model.ValueType;

/**
 * A choice element (<code>value[x]</code>) of one version: the types it may have there, each with
 * its encoded name.
 */
public final class Choice {
  private final Map<ValueType, Name> names = new EnumMap<>(ValueType.class);
  private final Map<String, ValueType> types = new TreeMap<>();
  private final String text;
  private final String key;

  private Choice(String text, String key, boolean kinds, ValueType... allowed) {
    this.text = text;
    this.key = key;
    for (ValueType type : allowed) {
      ValueType named = kinds ? type : type.general();
      Name name = Name.of(text + named.suffix(), key);
      names.put(type, name);
      types.merge(name.text(), type, (first, other) -> other == named ? other : first);
    }
  }

  /** A choice that the canonical model calls the same. */
  public static Choice of(String text, ValueType... allowed) {
    return new Choice(text, text, true, allowed);
  }

  /**
   * A choice that names an Age, a Duration and so on by the general type (<code>onsetQuantity
   * </code> ).
   */
  public static Choice generalized(String text, ValueType... allowed) {
    return new Choice(text, text, false, allowed);
  }

  /** A choice that the canonical model calls by the name <code>key</code>. */
  public static Choice renamed(String text, String key, ValueType... allowed) {
    return new Choice(text, key, true, allowed);
  }

  /** The name with its type, or null if this version does not allow the type here. */
  public Name name(ValueType type) {
    return names.get(type);
  }

  /** The allowed types by full name (<code>valueQuantity</code>). */
  public Map<String, ValueType> types() {
    return types;
  }

  /** The canonical component's name. */
  String key() {
    return key;
  }

  /** The name with the first primitive type this version allows here, or null. */
  Name firstPrimitive() {
    for (Map.Entry<ValueType, Name> entry : names.entrySet()) {
      if (entry.getKey().primitive()) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The name without a type, for example <code>value</code>. */
  public String text() {
    return text;
  }
}
