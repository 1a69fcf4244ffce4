package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/**
 * Writes what few elements have: extensions, and the ids and extensions of primitives. An extension
 * whose value the version does not have is left out.
 */
final class ExtrasWriter {
  private static final Name EXTENSION = Name.of("extension");
  private static final Name MODIFIER_EXTENSION = Name.of("modifierExtension");
  private static final String VALUE = "value";

  private final Writer writer;
  private final Output out;
  private final Bytes bytes;

  ExtrasWriter(Writer writer, Output out, Bytes bytes) {
    this.writer = writer;
    this.out = out;
    this.bytes = bytes;
  }

  /** Writes the extensions of an element; its id stands at its start. */
  void extensions(Extras extras) {
    list(EXTENSION, extras.extension());
    list(MODIFIER_EXTENSION, extras.modifierExtension());
  }

  /** The same for a resource itself, whose extensions may have to be left out. */
  void resourceExtensions(Extras extras) {
    if (!writer.elements.drops(EXTENSION)) {
      list(EXTENSION, extras.extension());
    }
    if (!writer.elements.drops(MODIFIER_EXTENSION)) {
      list(MODIFIER_EXTENSION, extras.modifierExtension());
    }
  }

  /** Writes a primitive and its extras; answers false, having written nothing, if it has none. */
  boolean primitive(Extras parent, Name name, String value, boolean quoted) {
    Extras own = parent.primitives().get(name.key());
    if (own == null) {
      return false;
    }
    primitive(name, value, quoted, own);
    return true;
  }

  /** Writes a primitive, which may be null, and its extras. */
  void primitive(Name name, String value, boolean quoted, Extras own) {
    if (out.extrasBeside()) {
      beside(name, value, quoted, own);
    } else {
      inside(name, value, own);
    }
  }

  /** The same for a repeating primitive; an empty item has only extras. */
  boolean primitives(Extras parent, Name name, List<String> values, boolean quoted) {
    if (parent.primitives().isEmpty()) {
      return false;
    }
    Extras[] items = new Extras[values.size()];
    boolean any = false;
    for (int i = 0; i < items.length; i++) {
      items[i] = parent.primitives().get(Extras.item(name.key(), i));
      any |= items[i] != null;
    }
    if (any && out.extrasBeside()) {
      beside(name, values, items, quoted);
    } else if (any) {
      for (int i = 0; i < items.length; i++) {
        item(name, present(values.get(i)), items[i]);
      }
    }
    return any;
  }

  /** A choice without value has its extras under the first type that the version allows. */
  void absentChoice(Extras parent, Choice choice) {
    Name name = parent.primitives().containsKey(choice.key()) ? choice.firstPrimitive() : null;
    if (name != null && !writer.elements.drops(name)) {
      primitive(parent, name, null, true);
    }
  }

  /** The same for the value of an extension, which may have any type. */
  void absentExtensionValue(Extras own) {
    if (own.primitives().containsKey(VALUE)) {
      primitive(own, writer.dialect().extensionValue(ValueType.STRING), null, true);
    }
  }

  /** JSON: the extras of a primitive are a member of their own. An id alone needs a value. */
  private void beside(Name name, String value, boolean quoted, Extras own) {
    if (value != null) {
      if (quoted) {
        out.string(name, value);
      } else {
        out.literal(name, value);
      }
    }
    int mark = bytes.size();
    out.startExtras(name, writer.id(own));
    end(name, mark, bytes.size(), own, value);
  }

  /** JSON: two arrays of the same length; an item that says nothing in either is in neither. */
  private void beside(Name name, List<String> values, Extras[] items, boolean quoted) {
    boolean[] said = new boolean[items.length];
    boolean anyValue = false;
    boolean anyExtras = false;
    for (int i = 0; i < items.length; i++) {
      said[i] = items[i] != null && says(name, values.get(i), items[i]);
      anyExtras |= said[i];
      anyValue |= !values.get(i).isEmpty();
    }
    if (anyValue || anyExtras) {
      out.startArray(name);
      for (int i = 0; i < items.length; i++) {
        String value = present(values.get(i));
        if (value != null) {
          out.primitiveItem(value, quoted || !Literals.valid(value));
        } else if (said[i]) {
          out.nullItem();
        }
      }
      out.endArray();
    }
    if (anyExtras) {
      out.startExtrasArray(name);
      for (int i = 0; i < items.length; i++) {
        if (said[i]) {
          besideItem(name, values.get(i), items[i]);
        } else if (!values.get(i).isEmpty()) {
          out.nullItem();
        }
      }
      out.endArray();
    }
  }

  /**
   * Whether anything would be written, found by writing it: which extensions go is the version's.
   */
  private boolean says(Name name, String value, Extras own) {
    int mark = bytes.size();
    besideItem(name, value, own);
    boolean says = bytes.size() > mark;
    bytes.truncate(mark);
    return says;
  }

  private void besideItem(Name name, String value, Extras own) {
    int mark = bytes.size();
    out.startItem(name, writer.id(own));
    end(name, mark, bytes.size(), own, present(value));
  }

  private void end(Name name, int mark, int start, Extras own, String value) {
    extensions(own);
    boolean idOfValue = value != null && writer.id(own) != null;
    if (idOfValue || !bytes.takeBack(mark, start)) {
      out.endObject(name);
    }
  }

  private void item(Name name, String value, Extras own) {
    if (own != null) {
      inside(name, value, own);
    } else if (value != null) {
      out.string(name, value);
    }
  }

  /** XML: the extras are in the primitive. */
  private void inside(Name name, String value, Extras own) {
    int mark = bytes.size();
    out.startPrimitive(name, value, writer.id(own));
    int start = bytes.size();
    extensions(own);
    if (value != null || !bytes.takeBack(mark, start)) {
      out.endObject(name);
    }
  }

  private void list(Name name, List<Extension> extensions) {
    int count = extensions.size();
    if (count == 0) {
      return;
    }
    int mark = bytes.size();
    out.startArray(name);
    int start = bytes.size();
    for (int i = 0; i < count; i++) {
      extension(name, extensions.get(i));
    }
    if (!bytes.takeBack(mark, start)) {
      out.endArray();
    }
  }

  private void extension(Name name, Extension extension) {
    Value value = extension.value();
    Name valueName = value == null ? null : writer.dialect().extensionValue(value.valueType());
    boolean written =
        (value == null || valueName != null)
            && extension(name, extension.url(), extension.extras(), valueName, value);
    if (!written && value != null && name == MODIFIER_EXTENSION) {
      // Who reads on without it would misunderstand the element: that there is one has to stay.
      extension(name, extension.url(), DataAbsent.UNSUPPORTED, null, null);
    }
  }

  /** Whether the extension says anything and has therefore been written. */
  private boolean extension(Name name, String url, Extras own, Name valueName, Value value) {
    int mark = bytes.size();
    out.startExtension(name, url, writer.id(own));
    int start = bytes.size();
    writer.elements.extensionContent(own, valueName, value);
    if (bytes.takeBack(mark, start)) {
      return false;
    }
    out.endObject(name);
    return true;
  }

  private static String present(String value) {
    return value.isEmpty() ? null : value;
  }
}
