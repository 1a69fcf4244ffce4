package org.janusfhir.postgres.image;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.flywaydb.core.extensibility.Plugin;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.postgresql.Driver;

/**
 * Lets a native image migrate with Flyway, which finds its parts among the services, copies their
 * settings as JSON and makes the driver by name. Named in <code>META-INF/native-image</code>.
 */
public final class FlywayFeature implements Feature {
  private static final String FLYWAY = "org.flywaydb.";

  /** For the builder of images. */
  public FlywayFeature() {}

  @Override
  public String getDescription() {
    return "Flyway's parts, for migrations";
  }

  @Override
  public void beforeAnalysis(BeforeAnalysisAccess access) {
    RuntimeReflection.register(Driver.class);
    RuntimeReflection.register(Driver.class.getConstructors());
    Set<Class<?>> settings = new HashSet<>();
    for (Plugin part : ServiceLoader.load(Plugin.class, Plugin.class.getClassLoader())) {
      RuntimeReflection.register(part.getClass());
      RuntimeReflection.register(part.getClass().getDeclaredConstructors());
      if (part instanceof ConfigurationExtension) {
        addSettings(part.getClass(), settings);
      }
    }
    settings.forEach(FlywayFeature::register);
  }

  /** With the types of its fields, and with its interfaces, which say what is left out. */
  private static void addSettings(Class<?> type, Set<Class<?>> settings) {
    if (type == null || !type.getName().startsWith(FLYWAY) || !settings.add(type)) {
      return;
    }
    addSettings(type.getSuperclass(), settings);
    for (Class<?> general : type.getInterfaces()) {
      addSettings(general, settings);
    }
    for (Field field : type.getDeclaredFields()) {
      addSettings(field.getType(), settings);
    }
  }

  private static void register(Class<?> type) {
    RuntimeReflection.register(type);
    RuntimeReflection.register(type.getDeclaredConstructors());
    RuntimeReflection.register(type.getDeclaredMethods());
    RuntimeReflection.register(type.getDeclaredFields());
    // what Jackson asks a class for as a whole
    RuntimeReflection.registerAllDeclaredConstructors(type);
    RuntimeReflection.registerAllDeclaredMethods(type);
    RuntimeReflection.registerAllDeclaredFields(type);
  }
}
