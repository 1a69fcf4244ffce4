package org.janusfhir.may2015;

import org.janusfhir.model.Location;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Location in May2015's shape, elements in the order of the specification. */
final class LocationCodec implements ResourceWriter<Location> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name NAME = Name.of("name");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name MODE = Name.of("mode");
  private static final Name TYPE = Name.of("type");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PHYSICAL_TYPE = Name.of("physicalType");
  private static final Name POSITION = Name.of("position");
  private static final Name LONGITUDE = Name.of("longitude");
  private static final Name LATITUDE = Name.of("latitude");
  private static final Name ALTITUDE = Name.of("altitude");
  private static final Name MANAGING_ORGANIZATION = Name.of("managingOrganization");
  private static final Name PART_OF = Name.of("partOf");
  private static final Name STATUS = Name.of("status");

  @Override
  public void write(Location location, Writer out) {
    out.elements(IDENTIFIER, location.identifier(), Datatypes::identifier);
    out.string(NAME, location.name());
    out.string(DESCRIPTION, location.description());
    out.code(MODE, location.mode());
    out.element(TYPE, location.type(), Concepts::codeableConcept);
    out.elements(TELECOM, location.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, location.address(), Datatypes::address);
    out.element(PHYSICAL_TYPE, location.physicalType(), Concepts::codeableConcept);
    out.element(POSITION, location.position(), LocationCodec::writePosition);
    out.reference(MANAGING_ORGANIZATION, location.managingOrganization());
    out.reference(PART_OF, location.partOf());
    out.code(STATUS, location.status());
  }

  private static void writePosition(Location.Position position, Writer out) {
    Absent.decimal(LONGITUDE, position.longitude(), out);
    Absent.decimal(LATITUDE, position.latitude(), out);
    out.decimal(ALTITUDE, position.altitude());
  }
}
