package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Type;
import org.janusfhir.model.Resource;

/**
 * The adapters that are generated for the model's records, each when it is first asked for. The
 * generated component would load all hundred of them, and their records, before the first read.
 */
final class GeneratedAdapters implements AdapterFactory {
  private static final String MODEL = Resource.class.getPackageName();

  @Override
  public JsonAdapter<?> create(Type type, Jsonb jsonb) {
    if (!(type instanceof Class<?> part)
        || !part.isRecord()
        || !part.getPackageName().equals(MODEL)) {
      return null;
    }
    try {
      return Class.forName(part.getName() + "JsonAdapter", true, part.getClassLoader())
          .asSubclass(JsonAdapter.class)
          .getConstructor(Jsonb.class)
          .newInstance(jsonb)
          .nullSafe();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No adapter was generated for " + part, e);
    }
  }
}
