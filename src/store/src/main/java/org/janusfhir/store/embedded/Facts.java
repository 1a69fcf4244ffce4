package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.DataUtils;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;

/**
 * What a search mostly asks about a resource, kept beside index entries so that neither its row nor
 * itself need be read: the row, which parameters have values, its dates and quantities, and
 * signatures (hashes of two bytes) of its codes, references and addresses.
 */
final class Facts {
  /** What facts can say about a question. */
  enum Verdict {
    YES,
    NO,
    /** Ask the index or the resource. */
    UNKNOWN
  }

  static final String UCUM = "http://unitsofmeasure.org";

  /** Instead of a number of signatures: there were too many to keep. */
  static final byte ANY_SIGNATURE = -1;

  /** Flags of a quantity: one for each of its texts, then what they need not repeat. */
  private static final int TEXTS = 31;

  static final int SAME = 32;

  static final int IN_UCUM = 64;
  static final int UNIT_IS_CODE = 128;

  private static final int HASH_PRIME = 0x01000193;
  private static final int HASH_START = 0x811C9DC5;

  private final ByteBuffer in;
  private final byte format;
  private final long versionId;
  private final long lastUpdatedMillis;
  private final long content;
  private final long present;
  private final long incomplete;
  private final int signatures;
  private final int signaturesAt;

  /** Reads what {@link FactsWriter#of} wrote. */
  Facts(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
    format = in.get();
    versionId = DataUtils.readVarLong(in);
    lastUpdatedMillis = DataUtils.readVarLong(in);
    content = DataUtils.readVarLong(in);
    present = DataUtils.readVarLong(in);
    incomplete = DataUtils.readVarLong(in);
    signatures = in.get();
    signaturesAt = in.position();
  }

  /** The row of the resource, whose position begins with that time. */
  Row row(long newestFirst) {
    return new Row(format, versionId, lastUpdatedMillis, newestFirst, content);
  }

  /** When the resource was written. */
  long lastUpdatedMillis() {
    return lastUpdatedMillis;
  }

  /** Whether the parameter of that number has a value. */
  Verdict has(int parameter) {
    if (parameter >= Parameters.LIMIT) {
      return Verdict.UNKNOWN;
    }
    return (present & 1L << parameter) == 0 ? Verdict.NO : Verdict.YES;
  }

  /** Whether a date or quantity of the parameter is such. */
  Verdict any(int parameter, Predicate<SearchValue> wanted) {
    Verdict has = has(parameter);
    if (has != Verdict.YES) {
      return has;
    }
    in.position(signaturesAt + 2 * Math.max(signatures, 0));
    while (in.hasRemaining()) {
      int head = DataUtils.readVarInt(in);
      boolean date = (head & 1) == 0;
      if (head >> 1 != parameter) {
        skip(date);
      } else if (wanted.test(date ? date() : quantity())) {
        return Verdict.YES;
      }
    }
    return (incomplete & 1L << parameter) == 0 ? Verdict.NO : Verdict.UNKNOWN;
  }

  /**
   * Adds all values of the parameter.
   *
   * @return false if they are not here, or not all of them
   */
  boolean collect(int parameter, List<SearchValue> out) {
    boolean found = any(parameter, value -> !out.add(value)) == Verdict.NO;
    return found && (!out.isEmpty() || has(parameter) == Verdict.NO);
  }

  /** False if nothing of the resource has any of these signatures. */
  boolean mayHave(int[] wanted) {
    if (signatures == ANY_SIGNATURE) {
      return true;
    }
    for (int i = 0; i < signatures; i++) {
      int signature = in.getShort(signaturesAt + 2 * i) & 0xFFFF;
      for (int one : wanted) {
        if (one == signature) {
          return true;
        }
      }
    }
    return false;
  }

  /** The signature of a value of a parameter: two bytes. */
  static int signature(int parameter, byte[] value) {
    int hash = (HASH_START ^ parameter) * HASH_PRIME;
    for (byte b : value) {
      hash = (hash ^ (b & 0xFF)) * HASH_PRIME;
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return (hash >>> 16) & 0xFFFF;
  }

  private void skip(boolean date) {
    if (date) {
      in.getLong();
      DataUtils.readVarLong(in);
    } else {
      for (int texts = Integer.bitCount(in.get() & TEXTS); texts > 0; texts--) {
        int length = in.get();
        in.position(in.position() + length);
      }
    }
  }

  private DateValue date() {
    long start = in.getLong();
    return new DateValue(start, start + DataUtils.readVarLong(in));
  }

  private QuantityValue quantity() {
    int flags = in.get();
    BigDecimal low = number(flags, 1);
    BigDecimal high = number(flags, 2);
    String system = text(flags, 4);
    String code = text(flags, 8);
    String unit = text(flags, 16);
    return new QuantityValue(
        low,
        (flags & SAME) == 0 ? high : low,
        (flags & IN_UCUM) == 0 ? system : UCUM,
        code,
        (flags & UNIT_IS_CODE) == 0 ? unit : code);
  }

  private BigDecimal number(int flags, int flag) {
    String text = text(flags, flag);
    return text == null ? null : new BigDecimal(text);
  }

  private String text(int flags, int flag) {
    if ((flags & flag) == 0) {
      return null;
    }
    int length = in.get();
    String text = new String(in.array(), in.position(), length, UTF_8);
    in.position(in.position() + length);
    return text;
  }
}
