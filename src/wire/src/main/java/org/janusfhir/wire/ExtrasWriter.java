package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Value;

/** Writes what few elements have: ids and extensions, those of primitives included. */
final class ExtrasWriter {
  private static final Name EXTENSION = Name.of("extension");
  private static final Name MODIFIER_EXTENSION = Name.of("modifierExtension");

  private final Writer writer;
  private final Output out;
  private final Dialect dialect;

  ExtrasWriter(Writer writer, Output out, Dialect dialect) {
    this.writer = writer;
    this.out = out;
    this.dialect = dialect;
  }

  /** Writes the extensions of an element; its id stands at its start. */
  void extensions(Extras extras) {
    list(EXTENSION, extras.extension());
    list(MODIFIER_EXTENSION, extras.modifierExtension());
  }

  /** Writes a primitive and its extras; answers false, having written nothing, if it has none. */
  boolean primitive(Extras parent, Name name, String value, boolean quoted) {
    if (parent.primitives().isEmpty()) {
      return false;
    }
    Extras own = parent.primitives().get(name.key());
    if (own == null) {
      return false;
    }
    if (out.extrasBeside()) {
      if (value != null) {
        if (quoted) {
          out.string(name, value);
        } else {
          out.literal(name, value);
        }
      }
      int mark = out.startExtras(name, own.id());
      writer.within(own, () -> {});
      out.endObject(name, mark);
    } else {
      inside(name, value, own);
    }
    return true;
  }

  /** The same for a repeating primitive; an empty item has only extras. */
  boolean primitives(Extras parent, Name name, List<String> values) {
    boolean any = false;
    for (int i = 0; i < values.size(); i++) {
      any |= item(parent, name, i) != null || values.get(i).isEmpty();
    }
    if (!any) {
      return false;
    }
    if (out.extrasBeside()) {
      beside(parent, name, values);
    } else {
      for (int i = 0; i < values.size(); i++) {
        Extras own = item(parent, name, i);
        if (own == null) {
          out.string(name, values.get(i));
        } else {
          inside(name, values.get(i).isEmpty() ? null : values.get(i), own);
        }
      }
    }
    return true;
  }

  /** A choice without value has its extras under the first type that the version allows. */
  void absentChoice(Extras parent, Choice choice) {
    Extras own = parent.primitives().get(choice.key());
    if (own == null) {
      return;
    }
    Name name = choice.firstPrimitive();
    if (name != null) {
      primitive(parent, name, null, true);
    }
  }

  private void beside(Extras parent, Name name, List<String> values) {
    int array = out.startPrimitives(name, false);
    for (String value : values) {
      out.primitiveItem(value.isEmpty() ? null : value, true);
    }
    out.endArray(array);
    array = out.startPrimitives(name, true);
    for (int i = 0; i < values.size(); i++) {
      Extras own = item(parent, name, i);
      if (own == null) {
        out.primitiveItem(null, false);
      } else {
        int mark = out.startExtrasItem(own.id());
        writer.within(own, () -> {});
        out.endExtrasItem(mark);
      }
    }
    out.endArray(array);
  }

  private void inside(Name name, String value, Extras own) {
    out.startPrimitive(name, value, own.id());
    writer.within(own, () -> {});
    out.endNested(name);
  }

  private static Extras item(Extras parent, Name name, int index) {
    return parent.primitives().get(Extras.item(name.key(), index));
  }

  private void list(Name name, List<Extension> extensions) {
    if (extensions.isEmpty()) {
      return;
    }
    int array = out.startArray(name);
    for (Extension extension : extensions) {
      extension(name, extension);
    }
    out.endArray(array);
  }

  private void extension(Name name, Extension extension) {
    Value value = extension.value();
    Name valueName = value == null ? null : dialect.extensionValue(value.valueType());
    Extras own = extension.extras();
    if (value != null && valueName == null) {
      return; // the version has no such value, and an extension without content is not valid
    }
    out.startExtension(name, extension.url(), own == null ? null : own.id());
    writer.within(
        own,
        () -> {
          if (value != null) {
            writer.value(valueName, value);
          }
        });
    out.endExtension(name);
  }
}
