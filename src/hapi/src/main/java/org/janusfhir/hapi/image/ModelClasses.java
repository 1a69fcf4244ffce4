package org.janusfhir.hapi.image;

import ca.uhn.fhir.context.FhirVersionEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;

/**
 * The classes of one of HAPI's models: those in the list that the model has for HAPI's own scanner,
 * and all that they extend and consist of.
 */
final class ModelClasses {
  /** HAPI finds the codes of an enumeration by this name. */
  private static final String CODES = "EnumFactory";

  private final ClassLoader loader = FhirVersionEnum.class.getClassLoader();
  private final Set<Class<?>> found = new LinkedHashSet<>();
  private final Deque<Class<?>> waiting = new ArrayDeque<>();

  private ModelClasses() {}

  /** The classes of a model that is on the class path. */
  static Set<Class<?>> of(FhirVersionEnum version) {
    ModelClasses classes = new ModelClasses();
    classes.add(version.getVersionImplementation().getClass());
    for (Object name : list(version).values()) {
      classes.add(classes.named((String) name));
    }
    while (!classes.waiting.isEmpty()) {
      classes.visit(classes.waiting.remove());
    }
    return classes.found;
  }

  private static Properties list(FhirVersionEnum version) {
    Properties list = new Properties();
    try (InputStream in = version.getVersionImplementation().getFhirVersionPropertiesFile()) {
      list.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private Class<?> named(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("HAPI's list names a class that is not there", e);
    }
  }

  private void visit(Class<?> model) {
    add(model.getGenericSuperclass());
    for (Field field : model.getDeclaredFields()) {
      add(field.getGenericType());
      for (Annotation annotation : field.getAnnotations()) {
        addNamedBy(annotation);
      }
    }
    if (model.isEnum()) {
      addIfThere(model.getName() + CODES);
    }
  }

  /** Types that are allowed in a field and that its own type does not tell. */
  private void addNamedBy(Annotation annotation) {
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      if (member.getReturnType() == Class[].class) {
        for (Class<?> named : (Class<?>[]) value(annotation, member)) {
          add(named);
        }
      }
    }
  }

  private static Object value(Annotation annotation, Method member) {
    try {
      return member.invoke(annotation);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addIfThere(String name) {
    try {
      add(Class.forName(name, false, loader));
    } catch (ClassNotFoundException notEveryEnumerationHasOne) {
      return; // nor does HAPI look for it then
    }
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      add(parameterized.getRawType());
      for (Type argument : parameterized.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      for (Type bound : wildcard.getUpperBounds()) {
        add(bound);
      }
    } else if (type instanceof Class<?> one && ofHapi(one) && found.add(one)) {
      waiting.add(one);
    }
  }

  private static boolean ofHapi(Class<?> type) {
    String name = type.getName();
    return name.startsWith("ca.uhn.fhir.model.") || name.startsWith("org.hl7.fhir.");
  }
}
