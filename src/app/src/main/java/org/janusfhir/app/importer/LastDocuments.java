package org.janusfhir.app.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.janusfhir.model.Resource;

/**
 * The number of the last document that has a resource, for as many resources as there is room for.
 * They are known by 64 bits of a digest of type and id, so that millions take little memory: of
 * thousands of millions that are looked for, none is taken for another with a likelihood of 999 in
 * 1000. Used by one thread.
 */
final class LastDocuments {
  private static final int FIRST_SLOTS = 1024;

  /** Of the digest of no resource: one that is 0 is taken for 1. */
  private static final long NONE = 0;

  private final MessageDigest digest = digest();
  private final int most;
  private long[] resources = new long[FIRST_SLOTS];
  private int[] documents = new int[FIRST_SLOTS];
  private int size;

  /** Room for so many resources, at most 800 million. */
  LastDocuments(int most) {
    this.most = most;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Keeps the last document of a resource, if it is known or there is room for one more. */
  void put(Resource resource, int document) {
    long key = key(resource);
    int slot = slot(key);
    if (resources[slot] == NONE) {
      if (size == most) {
        return;
      }
      if (++size > resources.length / 4 * 3) {
        grow();
        slot = slot(key);
      }
      resources[slot] = key;
    }
    documents[slot] = document;
  }

  /** Keeps the last document of a resource that is known already. */
  void replace(Resource resource, int document) {
    int slot = slot(key(resource));
    if (resources[slot] != NONE) {
      documents[slot] = document;
    }
  }

  /** The last document of a resource; the other number if it is not known. */
  int get(Resource resource, int other) {
    int slot = slot(key(resource));
    return resources[slot] == NONE ? other : documents[slot];
  }

  /** Where a resource is, or would be. */
  private int slot(long key) {
    int slot = (int) key & (resources.length - 1);
    while (resources[slot] != NONE && resources[slot] != key) {
      slot = (slot + 1) & (resources.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] before = resources;
    int[] numbers = documents;
    resources = new long[2 * before.length];
    documents = new int[2 * before.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != NONE) {
        int slot = slot(before[i]);
        resources[slot] = before[i];
        documents[slot] = numbers[i];
      }
    }
  }

  private long key(Resource resource) {
    digest.update(resource.resourceType().typeName().getBytes(UTF_8));
    digest.update((byte) 0);
    long key = ByteBuffer.wrap(digest.digest(resource.head().id().getBytes(UTF_8))).getLong();
    return key == NONE ? 1 : key;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
