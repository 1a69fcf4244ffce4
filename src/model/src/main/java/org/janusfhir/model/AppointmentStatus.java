package org.janusfhir.model;

/** The code set AppointmentStatus of the canonical model. */
public enum AppointmentStatus implements Code {
  PROPOSED("proposed"),
  PENDING("pending"),
  BOOKED("booked"),
  ARRIVED("arrived"),
  FULFILLED("fulfilled"),
  CANCELLED("cancelled"),
  NOSHOW("noshow");

  private final String code;

  AppointmentStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The member with this canonical code.
   *
   * @return null if no member has it
   */
  public static AppointmentStatus of(String code) {
    return Code.find(values(), code);
  }
}
