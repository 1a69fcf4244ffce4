package org.janusfhir.server.access;

/**
 * Who asks, and what the caller may see.
 *
 * @param persona who the caller is to the record
 * @param subject the user, or for a program the program, as the issuer names it; null for
 *     everybody, and if its token names neither
 * @param client the program that asks; null if its token does not say
 * @param user the resource of the user, as <code>Practitioner/1</code>; null if there is none
 * @param patient id of the patient whose record was opened; null if none was
 * @param scope as granted, separated by spaces; empty for everybody
 * @param permissions what follows from that
 */
public record Caller(
    Persona persona,
    String subject,
    String client,
    String user,
    String patient,
    String scope,
    Permissions permissions) {
  /** Whoever asks, below the open root. */
  public static final Caller EVERYBODY =
      new Caller(Persona.EVERYBODY, null, null, null, null, "", Permissions.READ_ALL);

  /**
   * What makes two callers the same as far as links between pages go: another user, client, patient
   * or scope would see other pages. Empty for everybody.
   */
  public String identity() {
    return persona == Persona.EVERYBODY
        ? ""
        : String.join("\n", subject, client, user, patient, scope);
  }
}
