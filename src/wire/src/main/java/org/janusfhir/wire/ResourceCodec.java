package org.janusfhir.wire;

import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads the elements of one resource type in one version. */
public interface ResourceCodec<R extends Resource> extends ResourceWriter<R> {
  /** Reads every element of <code>in</code>; the head has been read. */
  R read(ResourceHead head, SourceElement in);
}
