package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.address;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.name;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.phone;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.ContactPointUse;
import org.janusfhir.model.Device;
import org.janusfhir.model.DeviceStatus;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Location;
import org.janusfhir.model.LocationMode;
import org.janusfhir.model.LocationStatus;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Organizations, places and things. */
final class PlaceExamples {
  private PlaceExamples() {}

  static List<Resource> all() {
    return List.of(hospital(), location(), device());
  }

  private static Organization hospital() {
    return new Organization(
        ResourceHead.of("organization-1"),
        List.of(identifier("ORG-1")),
        true,
        concept("http://hl7.org/fhir/organization-type", "prov", "Healthcare Provider"),
        "Example Hospital",
        List.of(
            phone(ContactPointUse.WORK, "+1 217 555 0110"),
            new ContactPoint(ContactPointSystem.PAGER, "4711", ContactPointUse.WORK, 2, null, null),
            new ContactPoint(
                ContactPointSystem.OTHER, "carrier pigeon", ContactPointUse.WORK, 3, null, null)),
        List.of(address(AddressUse.WORK)),
        to(ResourceType.ORGANIZATION, "organization-2"),
        List.of(
            new Organization.Contact(
                concept("http://hl7.org/fhir/contactentity-type", "ADMIN", "Administrative"),
                name("Desk", "Front"),
                List.of(phone(ContactPointUse.WORK, "+1 217 555 0111")),
                address(AddressUse.WORK),
                null)),
        extras("hospital", string("extension")));
  }

  private static Location location() {
    return new Location(
        ResourceHead.of("location-1"),
        List.of(identifier("LOC-1")),
        LocationStatus.ACTIVE,
        "South wing",
        "Second floor of the old building",
        LocationMode.INSTANCE,
        concept("http://hl7.org/fhir/v3/RoleCode", "RNEU", "Neuroradiology unit"),
        List.of(phone(ContactPointUse.WORK, "+1 217 555 0112")),
        address(AddressUse.WORK),
        concept("http://hl7.org/fhir/location-physical-type", "ro", "Room"),
        new Location.Position(decimal("-83.690"), decimal("42.25675"), decimal("12.0"), null),
        organization(),
        to(ResourceType.LOCATION, "location-2"),
        extras("location", string("extension")));
  }

  private static Device device() {
    return new Device(
        ResourceHead.of("device-1"),
        List.of(identifier("DEV-1")),
        snomed("86184003", "Electrocardiographic monitor"),
        List.of(note("Returned from repair")),
        DeviceStatus.AVAILABLE,
        "Acme Devices",
        "A.1.1",
        "2.0.1",
        date("2014-03-01"),
        date("2024-03-01"),
        "LOT-7",
        organization(),
        to(ResourceType.LOCATION, "location-1"),
        patient(),
        List.of(phone(ContactPointUse.WORK, "+1 217 555 0113")),
        "http://example.org/devices/1",
        new Identifier(
            null,
            null,
            "http://hl7.org/fhir/NamingSystem/fda-udi",
            "(01)00643169007222",
            null,
            null,
            null),
        extras("device", string("extension")));
  }
}
