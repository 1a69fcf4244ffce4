package org.janusfhir.store.embedded;

import java.util.Arrays;
import org.janusfhir.model.Resource;
import org.janusfhir.store.codec.CanonicalCodec;

/**
 * A version of a resource as it lies in a table.
 *
 * @param format the form of the content
 * @param versionId from 1
 * @param lastUpdatedMillis since 1970-01-01T00:00Z
 * @param newestFirst the time of its {@link Position}
 * @param content the encoded resource
 */
record Row(byte format, long versionId, long lastUpdatedMillis, long newestFirst, byte[] content) {
  Resource decode() {
    return CanonicalCodec.decode(format, content);
  }

  boolean hasContent(byte otherFormat, byte[] otherContent) {
    return format == otherFormat && Arrays.equals(content, otherContent);
  }
}
