package org.janusfhir.dstu2_1;

import org.janusfhir.model.Location;
import org.janusfhir.model.LocationMode;
import org.janusfhir.model.LocationStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Location in DSTU2.1's shape, elements in the order of the specification. */
final class LocationCodec implements ResourceCodec<Location> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
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

  @Override
  public void write(Location location, Writer out) {
    out.elements(IDENTIFIER, location.identifier(), Datatypes::identifier);
    out.code(STATUS, location.status());
    out.string(NAME, location.name());
    out.string(DESCRIPTION, location.description());
    out.code(MODE, location.mode());
    out.element(TYPE, location.type(), Datatypes::codeableConcept);
    out.elements(TELECOM, location.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, location.address(), Datatypes::address);
    out.element(PHYSICAL_TYPE, location.physicalType(), Datatypes::codeableConcept);
    out.element(POSITION, location.position(), LocationCodec::writePosition);
    out.reference(MANAGING_ORGANIZATION, location.managingOrganization());
    out.reference(PART_OF, location.partOf());
  }

  @Override
  public Location read(ResourceHead head, SourceElement in) {
    return new Location(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, LocationStatus::of),
        in.string(NAME),
        in.string(DESCRIPTION),
        in.code(MODE, LocationMode::of),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.element(ADDRESS, DatatypeReader::address),
        in.element(PHYSICAL_TYPE, DatatypeReader::codeableConcept),
        in.element(POSITION, LocationCodec::readPosition),
        in.reference(MANAGING_ORGANIZATION),
        in.reference(PART_OF),
        in.extras());
  }

  private static void writePosition(Location.Position position, Writer out) {
    out.decimal(LONGITUDE, position.longitude());
    out.decimal(LATITUDE, position.latitude());
    out.decimal(ALTITUDE, position.altitude());
  }

  private static Location.Position readPosition(SourceElement in) {
    return new Location.Position(
        in.decimal(LONGITUDE), in.decimal(LATITUDE), in.decimal(ALTITUDE), in.extras());
  }
}
