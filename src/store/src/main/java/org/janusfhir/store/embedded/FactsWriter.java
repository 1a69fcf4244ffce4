package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.h2.mvstore.WriteBuffer;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;

/** Writes the {@link Facts} of a resource. They stay small: what is long or many is left out. */
final class FactsWriter {
  private static final int BYTES = 512;
  private static final int SIGNATURES = 64;

  private final Map<String, Integer> parameters;
  private final WriteBuffer values = new WriteBuffer(64);
  private final TreeSet<Integer> signatures = new TreeSet<>();
  private long present;
  private long incomplete;

  /** Parameters with values that are kept, and those with others. */
  private long kept;

  private long others;

  FactsWriter(ResourceType type) {
    this.parameters = Parameters.of(type);
  }

  /** Adds a value of a parameter. */
  void add(String parameter, SearchValue value) {
    int number = parameters.get(parameter);
    if (number < Parameters.LIMIT) {
      long bit = 1L << number;
      present |= bit;
      if (value instanceof DateValue date) {
        kept |= bit;
        add(number, date);
      } else if (value instanceof QuantityValue quantity) {
        kept |= bit;
        add(number, quantity);
      } else {
        others |= bit;
      }
    }
    byte[] signed = IndexValue.signed(value);
    if (signed != null) {
      signatures.add(Facts.signature(number, signed));
    }
  }

  /** The facts but for the row, which only the writer knows. */
  byte[] toBytes() {
    WriteBuffer out = new WriteBuffer(64);
    out.putVarLong(present).putVarLong(incomplete | (kept & others));
    if (signatures.size() > SIGNATURES) {
      out.put(Facts.ANY_SIGNATURE);
    } else {
      out.put((byte) signatures.size());
      signatures.forEach(signature -> out.putShort(signature.shortValue()));
    }
    out.put(bytes(values));
    return bytes(out);
  }

  /** Facts with the row of the resource. */
  static byte[] of(Row row, byte[] facts) {
    WriteBuffer out = new WriteBuffer(64).put(row.format()).putVarLong(row.versionId());
    return bytes(out.putVarLong(row.lastUpdatedMillis()).putVarLong(row.content()).put(facts));
  }

  private void add(int number, DateValue date) {
    if (values.position() > BYTES) {
      incomplete |= 1L << number;
      return;
    }
    long start = date.startMillis();
    values.putVarInt(number << 1).putLong(start).putVarLong(date.endMillis() - start);
  }

  private void add(int number, QuantityValue quantity) {
    String system = quantity.system();
    String code = quantity.code();
    String unit = quantity.unit();
    boolean ucum = Facts.UCUM.equals(system);
    byte[] low = text(quantity.low());
    byte[] high = text(quantity.high());
    boolean same = low != null && Arrays.equals(low, high);
    boolean named = unit != null && !unit.equals(code);
    byte[][] texts = {
      low, same ? null : high, ucum ? null : bytes(system), bytes(code), named ? bytes(unit) : null
    };
    int size = Arrays.stream(texts).mapToInt(text -> text == null ? 0 : text.length).sum();
    if (size > Byte.MAX_VALUE || values.position() > BYTES) {
      incomplete |= 1L << number;
      return;
    }
    int flags = (same ? Facts.SAME : 0) | (ucum ? Facts.IN_UCUM : 0);
    flags |= unit != null && !named ? Facts.UNIT_IS_CODE : 0;
    for (int i = 0; i < texts.length; i++) {
      flags |= texts[i] == null ? 0 : 1 << i;
    }
    values.putVarInt(number << 1 | 1).put((byte) flags);
    for (byte[] text : texts) {
      if (text != null) {
        values.put((byte) text.length).put(text);
      }
    }
  }

  private static byte[] text(BigDecimal number) {
    return number == null ? null : bytes(number.toString());
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  private static byte[] bytes(WriteBuffer buffer) {
    ByteBuffer written = buffer.getBuffer().duplicate().flip();
    byte[] bytes = new byte[written.remaining()];
    written.get(bytes);
    return bytes;
  }
}
