package org.janusfhir.store.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Records of the model with every component filled at random, down to a depth. */
final class RandomRecords {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          " b ",
          "Zoë",
          "\uD83D\uDE00",
          "\"\\/\b\f\n\r\t\u0001",
          "\u2028<&>",
          "x".repeat(500));
  private static final List<String> DECIMALS =
      List.of("128.20", "0", "-0.00", "1E+5", "1E-7", "123456789012345678901234567890.1234567890");
  private static final List<String> DATES =
      List.of(
          "2016", "2016-02", "2016-02-29", "2016-02-29T14:30:00+01:00", "2016-02-29T14:30:00.120Z");
  private static final int DEPTH = 4;
  private static final int PERCENT_PRESENT = 60;

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  <T extends Record> T next(Class<T> type) {
    return record(type, DEPTH);
  }

  private <T> T record(Class<T> type, int depth) {
    if (type == Primitive.class) {
      return type.cast(primitive());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean needed = types[i].isPrimitive() || components[i].getName().equals("head");
      boolean present = needed || (depth > 0 && random.nextInt(100) < PERCENT_PRESENT);
      values[i] = present ? value(components[i].getGenericType(), depth - 1) : null;
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type item = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == Map.class ? map(item, depth) : list(item, depth);
    }
    Class<?> known = (Class<?>) type;
    if (known == Value.class || known == Resource.class) {
      Class<?>[] permitted = known.getPermittedSubclasses();
      return record(permitted[random.nextInt(permitted.length)], depth);
    }
    if (known.isEnum()) {
      return known.getEnumConstants()[random.nextInt(known.getEnumConstants().length)];
    }
    return known.isRecord() && known != FhirDateTime.class ? record(known, depth) : simple(known);
  }

  private Object simple(Class<?> type) {
    if (type == String.class) {
      return one(TEXTS);
    }
    if (type == FhirDateTime.class) {
      return FhirDateTime.of(one(DATES));
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(one(DECIMALS));
    }
    if (type == Integer.class) {
      return random.nextInt();
    }
    if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    }
    throw new IllegalStateException("The model has a new kind of component: " + type);
  }

  private Primitive primitive() {
    List<ValueType> types =
        List.of(ValueType.values()).stream().filter(ValueType::primitive).toList();
    return Primitive.of(types.get(random.nextInt(types.size())), one(TEXTS));
  }

  private List<Object> list(Type item, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.add(value(item, depth));
    }
    return list;
  }

  private Map<String, Object> map(Type item, int depth) {
    Map<String, Object> map = new TreeMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      map.put(Extras.item("name", random.nextInt(20)), value(item, depth));
    }
    return map;
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
