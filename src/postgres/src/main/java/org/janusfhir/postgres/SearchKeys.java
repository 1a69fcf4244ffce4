package org.janusfhir.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/**
 * What a resource is found by where values are equal or not: 64 bits of a digest of tenant, type,
 * parameter and value. Two values of one record have the same with a likelihood of one in many
 * millions, even among thousands of millions of them.
 */
final class SearchKeys {
  private static final byte PRESENT = 0;
  private static final byte CODE = 1;
  private static final byte SYSTEM = 2;
  private static final byte TOKEN = 3;
  private static final byte REFERENCE = 4;
  private static final byte URI = 5;

  private final MessageDigest digest = digest();
  private final byte[] prefix;

  /** Keys of the resources of a type of a tenant. */
  SearchKeys(String tenant, ResourceType type) {
    digest.update(tenant.getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(type.typeName().getBytes(UTF_8));
    this.prefix = digest.digest();
  }

  /** Adds what a resource with that value of the parameter is found by. */
  void add(String parameter, SearchValue value, Set<Long> keys) {
    keys.add(present(parameter));
    if (value instanceof TokenValue token) {
      keys.add(code(parameter, token.code()));
      keys.add(system(parameter, token.system()));
      keys.add(token(parameter, token.system(), token.code()));
    } else if (value instanceof ReferenceValue reference) {
      keys.add(reference(parameter, reference.type(), reference.id()));
    } else if (value instanceof UriValue uri) {
      keys.add(uri(parameter, uri.uri()));
    } else if (value instanceof CompositeValue composite) {
      TokenValue token = composite.token();
      keys.add(code(parameter, token.code()));
      keys.add(system(parameter, token.system()));
      keys.add(token(parameter, token.system(), token.code()));
    }
  }

  /** Of resources that have any value of the parameter. */
  long present(String parameter) {
    return key(PRESENT, parameter, "", "");
  }

  /** Of a code of any system; null for none. */
  long code(String parameter, String code) {
    return key(CODE, parameter, "", code);
  }

  /** Of any code of a system; null and empty for none. */
  long system(String parameter, String system) {
    return key(SYSTEM, parameter, system, "");
  }

  /** Of a code of a system. */
  long token(String parameter, String system, String code) {
    return key(TOKEN, parameter, system, code);
  }

  /** Of a reference to a resource of the record. */
  long reference(String parameter, ResourceType type, String id) {
    return key(REFERENCE, parameter, type.typeName(), id);
  }

  /** Of an address. */
  long uri(String parameter, String uri) {
    return key(URI, parameter, "", uri);
  }

  private long key(byte kind, String parameter, String first, String second) {
    digest.update(prefix);
    digest.update(kind);
    part(parameter);
    part(first == null ? "" : first);
    part(second == null ? "" : second);
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private void part(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
