package org.janusfhir.server.access;

import java.util.Locale;

/** Who a caller is to the record. */
public enum Persona {
  /** Somebody who works with patients. */
  PROVIDER,
  /** A patient. */
  PATIENT,
  /** Somebody who acts for a patient. */
  PROXY,
  /** A program without a user. */
  SYSTEM,
  /** Whoever asks, below the open root or for what needs no token. */
  EVERYBODY;

  /** Whether resources that were entered in error are shown: not to who cannot correct them. */
  boolean seesErrors() {
    return this != PATIENT && this != PROXY;
  }

  /** The word for it in logs and tokens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
