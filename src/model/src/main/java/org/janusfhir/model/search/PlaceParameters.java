package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Device;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue.PositionValue;

/** Parameters of organizations, places and devices. */
final class PlaceParameters {
  private PlaceParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(organization(), location(), device());
  }

  private static SearchParameters<Organization> organization() {
    SearchParameters<Organization> rows =
        SearchParameters.of(ResourceType.ORGANIZATION, Organization.class)
            .add("active", (o, out) -> Values.bool(o.active(), out))
            .add("identifier", (o, out) -> Values.identifiers(o.identifier(), out))
            .add("name", (o, out) -> Values.string(o.name(), out))
            .add("partof", (o, out) -> Values.reference(o.partOf(), out))
            .add("phonetic", (o, out) -> Values.sound(o.name(), out))
            .add("type", (o, out) -> Values.concept(o.type(), out));
    AddressParameters.addAddress(rows, Organization::address);
    return rows;
  }

  private static SearchParameters<Location> location() {
    SearchParameters<Location> rows =
        SearchParameters.of(ResourceType.LOCATION, Location.class)
            .add("identifier", (l, out) -> Values.identifiers(l.identifier(), out))
            .add("name", (l, out) -> Values.string(l.name(), out))
            .add("near", (l, out) -> position(l.position(), out))
            .add("organization", (l, out) -> Values.reference(l.managingOrganization(), out))
            .add("partof", (l, out) -> Values.reference(l.partOf(), out))
            .add("status", (l, out) -> Values.code(l.status(), out))
            .add("type", (l, out) -> Values.concept(l.type(), out));
    AddressParameters.addAddress(rows, l -> l.address() == null ? List.of() : List.of(l.address()));
    return rows;
  }

  private static void position(Location.Position position, Extraction out) {
    if (position != null && position.latitude() != null && position.longitude() != null) {
      out.add(
          new PositionValue(position.latitude().doubleValue(), position.longitude().doubleValue()));
    }
  }

  /** The carrier of a device's identity is found as a token and by its value as a string. */
  private static SearchParameters<Device> device() {
    return SearchParameters.of(ResourceType.DEVICE, Device.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("location", (r, out) -> Values.reference(r.location(), out))
        .add("manufacturer", (r, out) -> Values.string(r.manufacturer(), out))
        .add("model", (r, out) -> Values.string(r.model(), out))
        .add("organization", (r, out) -> Values.reference(r.owner(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out))
        .add("type", (r, out) -> Values.concept(r.type(), out))
        .add(
            "udi",
            (r, out) -> {
              Values.identifier(r.udiCarrier(), out);
              Values.string(r.udiCarrier() == null ? null : r.udiCarrier().value(), out);
            })
        .add("url", (r, out) -> Values.uri(r.url(), out));
  }
}
