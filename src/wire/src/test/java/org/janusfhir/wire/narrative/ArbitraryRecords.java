package org.janusfhir.wire.narrative;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Makes resources of every type, filled with what is given; new components fill themselves. */
final class ArbitraryRecords {
  private static final int DEEPEST = 5;

  private final Random random;
  private final List<String> texts;
  private final boolean everything;

  /** Fills components with one of these texts, and all of them if <code>everything</code>. */
  ArbitraryRecords(long seed, List<String> texts, boolean everything) {
    this.random = new Random(seed);
    this.texts = texts;
    this.everything = everything;
  }

  /** The types that have a narrative. */
  static List<Class<?>> types() {
    return Arrays.stream(Resource.class.getPermittedSubclasses())
        .filter(type -> type != Binary.class && type != OtherResource.class)
        .toList();
  }

  Resource resource(Class<?> type) {
    return (Resource) record(type, 0);
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments =
        Stream.of(components).map(each -> value(each.getGenericType(), depth + 1)).toArray();
    try {
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Object value(Type type, int depth) {
    if (type == ResourceHead.class) {
      return ResourceHead.of("unseen-id");
    }
    if (type == Extras.class || depth > DEEPEST || (!everything && random.nextInt(3) == 0)) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0], depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Value.class) {
      return choice(depth);
    }
    return plain.isRecord() && plain != FhirDateTime.class ? record(plain, depth) : leaf(plain);
  }

  private List<Object> list(Type item, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = everything ? 1 : random.nextInt(3); i > 0; i--) {
      Object value = value(item, depth);
      if (value != null) {
        items.add(value);
      }
    }
    return items;
  }

  private Object choice(int depth) {
    Class<?>[] types = Value.class.getPermittedSubclasses();
    Class<?> type = types[random.nextInt(types.length)];
    if (type != Primitive.class) {
      return record(type, depth);
    }
    List<ValueType> primitives =
        Stream.of(ValueType.values()).filter(ValueType::primitive).toList();
    return Primitive.of(primitives.get(random.nextInt(primitives.size())), text());
  }

  private Object leaf(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == Integer.class) {
      return random.nextInt(100);
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4) - 1);
    } else if (type == FhirDateTime.class) {
      return FhirDateTime.of(
          List.of("2016", "2016-02-29", "2016-02-29T14:30:00.5+05:30", "2016-02-29T14:30:00Z")
              .get(random.nextInt(4)));
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    throw new AssertionError("what is a " + type + "?");
  }

  private String text() {
    return texts.get(random.nextInt(texts.size()));
  }
}
