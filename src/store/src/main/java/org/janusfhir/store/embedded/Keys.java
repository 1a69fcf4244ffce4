package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;

/**
 * The keys of the tables, compared as unsigned bytes. Each begins with the tenant and the type,
 * each part ended by {@link #END}.
 */
final class Keys {
  /** Ends every part of variable length; no part contains it. */
  static final byte END = 0;

  private Keys() {}

  /** What the keys of all resources of a tenant begin with. */
  static byte[] tenant(String tenant) {
    return concat(tenant.getBytes(UTF_8), new byte[] {END});
  }

  /** The tenant a key begins with. */
  static String tenantOf(byte[] key) {
    int end = 0;
    while (key[end] != END) {
      end++;
    }
    return new String(key, 0, end, UTF_8);
  }

  /** What the keys of all resources of a type begin with. */
  static byte[] type(String tenant, ResourceType type) {
    return part(tenant(tenant), type.typeName());
  }

  static byte[] resource(ResourceKey key) {
    byte[] tenant = key.tenant().getBytes(UTF_8);
    byte[] type = key.type().typeName().getBytes(UTF_8);
    byte[] id = key.id().getBytes(UTF_8);
    byte[] all = new byte[tenant.length + 1 + type.length + 1 + id.length];
    System.arraycopy(tenant, 0, all, 0, tenant.length);
    System.arraycopy(type, 0, all, tenant.length + 1, type.length);
    System.arraycopy(id, 0, all, all.length - id.length, id.length);
    return all;
  }

  static byte[] version(byte[] resource, long versionId) {
    return ByteBuffer.allocate(resource.length + 1 + Long.BYTES)
        .put(resource)
        .put(END)
        .putLong(versionId)
        .array();
  }

  /** What the index keys of a parameter begin with. */
  static byte[] parameter(byte[] type, String parameter) {
    return part(type, parameter);
  }

  /** What the index keys of a value begin with, the value without {@link #END}. */
  static byte[] value(byte[] parameter, byte[] value) {
    byte[] key = Arrays.copyOf(parameter, parameter.length + value.length + 1);
    System.arraycopy(value, 0, key, parameter.length, value.length);
    return key;
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The first key after all that begin with this prefix, which ends with {@link #END}. */
  static byte[] after(byte[] prefix) {
    byte[] after = prefix.clone();
    after[after.length - 1] = END + 1;
    return after;
  }

  /** Each of these once, in their order. */
  static List<byte[]> distinct(List<byte[]> keys) {
    TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
    distinct.addAll(keys);
    return List.copyOf(distinct);
  }

  static boolean startsWith(byte[] key, byte[] prefix) {
    return key != null
        && key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static byte[] part(byte[] before, String name) {
    return value(before, name.getBytes(UTF_8));
  }
}
