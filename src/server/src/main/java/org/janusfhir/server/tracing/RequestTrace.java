package org.janusfhir.server.tracing;

import org.janusfhir.store.RecordReader;

/** One request that is followed. Nothing of a record and no text of a client's gets into it. */
public interface RequestTrace {
  /** The id of the trace, 32 hexadecimal digits (W3C Trace Context §3.2.2.3). */
  String id();

  /** The same record; what is looked up there becomes a part of the trace. */
  RecordReader follow(RecordReader record);

  /** The answer has been handed to the network. To be called once. */
  void end(TracedAnswer answer);
}
