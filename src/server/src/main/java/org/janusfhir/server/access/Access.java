package org.janusfhir.server.access;

import org.janusfhir.model.ResourceType;
import org.janusfhir.store.RecordReader;

/** What of the record a caller sees: the one way by which a request gets at it. */
public final class Access {
  private final RecordReader whole;
  private final Caller caller;
  private final RecordReader record;

  /** The access that a caller has to that record. */
  public Access(RecordReader record, Caller caller) {
    this.whole = caller.persona().seesErrors() ? record : new ErrorsHidden(record);
    this.caller = caller;
    this.record =
        caller.permissions() == Permissions.READ_ALL
            ? whole
            : new ConfinedRecord(whole, caller.permissions());
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /** The record as the caller sees it. */
  public RecordReader record() {
    return record;
  }

  /**
   * The record as it is seen to make a document of it: of every type, but only as far as the caller
   * reaches all of these types.
   *
   * @throws org.janusfhir.server.problem.RefusedException if one of these may not be seen
   */
  public RecordReader recordFor(ResourceType... types) {
    Reach reach = Reach.Whole.EVERYTHING;
    for (ResourceType type : types) {
      reach = reach.and(caller.permissions().require(type, Right.READ));
    }
    return reach == Reach.Whole.EVERYTHING
        ? whole
        : new ConfinedRecord(whole, Permissions.readAll(reach));
  }
}
