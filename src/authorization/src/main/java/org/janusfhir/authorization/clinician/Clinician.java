package org.janusfhir.authorization.clinician;

import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.user.User;

/**
 * A clinician at a page, with what every such page shows.
 *
 * @param user who it is
 * @param address where the tenant's pages are
 * @param csrf the hidden field of the page's forms
 */
public record Clinician(User user, TenantAddress address, String csrf) {
  /** Whose record is open. */
  public String tenant() {
    return address.tenant();
  }

  /** Where the style sheet is. */
  public String root() {
    return address.base() + TenantAddress.PREFIX;
  }

  /** Where the tenant's pages are, without a slash at the end. */
  public String issuer() {
    return address.issuer();
  }

  /** As people write it. */
  public String name() {
    return user.name();
  }
}
