package org.janusfhir.wire.narrative;

import org.janusfhir.model.Device;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;

/** Organizations, places and devices. */
final class Facilities {
  private Facilities() {}

  static void organization(Organization organization, Narration out) {
    out.text(organization.name());
    out.row("Type").concept(organization.type());
    out.row("Part of").reference(organization.partOf());
    out.identifiers(organization.identifier());
    Contacts.rows(organization.address(), organization.telecom(), out);
    out.row("Record").flag(Boolean.FALSE.equals(organization.active()), "not in use");
  }

  static void location(Location location, Narration out) {
    out.text(location.name());
    out.row("Description").text(location.description());
    out.row("Type").concept(location.type());
    out.and().concept(location.physicalType());
    out.row("Status").code(location.status());
    out.row("Address");
    Contacts.address(location.address(), out);
    Contacts.telecom(location.telecom(), out);
    out.row("Managed by").reference(location.managingOrganization());
    out.row("Part of").reference(location.partOf());
    out.identifiers(location.identifier());
  }

  static void device(Device device, Narration out) {
    out.concept(device.type());
    out.row("Manufacturer").text(device.manufacturer());
    out.row("Model").text(device.model()).and().text(device.version());
    out.row("Lot").text(device.lotNumber());
    out.row("Expires").date(device.expirationDate());
    out.row("Status").code(device.status());
    out.row("Patient").reference(device.patient());
    out.row("Location").reference(device.location());
    out.row("UDI").identifier(device.udiCarrier());
    out.identifiers(device.identifier());
    out.notes(device.note());
  }
}
