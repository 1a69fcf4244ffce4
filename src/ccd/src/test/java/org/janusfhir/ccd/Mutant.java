package org.janusfhir.ccd;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.janusfhir.model.Extension;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ValueType;

/** Copies of records that are changed at random places, at any depth. */
final class Mutant {
  /** What XML and the templates could stumble over. */
  private static final List<String> HOSTILE =
      List.of(
          "<&\"'>",
          "]]><!-- -->",
          "&amp;&#0;",
          "\u0000\u0007\u000B\u001F",
          "bell\u0007 inside",
          "\uD800 alone",
          "\uDC00",
          "\uFFFE\uFFFF",
          "\uD83D\uDE00\uD83C\uDDEB",
          "line\r\nbreak\tand tab",
          "   ",
          "",
          "a b",
          "%zz:%",
          "{it.nothing}{#if}",
          "\u0085\u2028é",
          "urn:oid:1.2.",
          "urn:oid:",
          "#");

  private static final Set<ValueType> FREE_TEXT =
      Set.of(ValueType.STRING, ValueType.URI, ValueType.CODE, ValueType.MARKDOWN);

  private final Random random;
  private final double absent;
  private final double hostile;

  private Mutant(Random random, double absent, double hostile) {
    this.random = random;
    this.absent = absent;
    this.hostile = hostile;
  }

  /** A copy that lacks components and items of lists at random. */
  static <R extends Record> R thinned(R record, Random random) {
    return new Mutant(random, random.nextDouble(), 0).of(record);
  }

  /** A copy some of whose texts, codes and uris are hostile. */
  static <R extends Record> R hostile(R record, Random random) {
    return new Mutant(random, 0, random.nextDouble()).of(record);
  }

  @SuppressWarnings("unchecked") // a record is copied as a record of its own class
  private <R extends Record> R of(R record) {
    return (R) copy(record);
  }

  private Object change(Object value, boolean required) {
    if (value == null || (!required && random.nextDouble() < absent)) {
      return null;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> change(item, false)).filter(Objects::nonNull).toList();
    }
    if (value instanceof String text) {
      return random.nextDouble() < hostile ? HOSTILE.get(random.nextInt(HOSTILE.size())) : text;
    }
    if (value instanceof Primitive primitive) {
      return FREE_TEXT.contains(primitive.valueType()) ? copy(primitive) : primitive;
    }
    boolean whole =
        value instanceof FhirDateTime
            || value instanceof Extension
            || value instanceof Narrative
            || value instanceof OtherResource;
    return value instanceof Record record && !whole ? copy(record) : value;
  }

  private Record copy(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean required = components[i].getName().equals("head") || record instanceof Primitive;
        values[i] = change(components[i].getAccessor().invoke(record), required);
      }
      return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      // the model does not allow this record to lack that
      return record;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
