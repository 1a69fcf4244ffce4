package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Practitioner;

/**
 * A person, organization or place that took part.
 *
 * @param ids never empty
 * @param person the person's name; null if it is not a person
 * @param name of the organization or place; null if it is a person or unknown
 * @param kind of the place; null unless it is one
 * @param addresses never null
 * @param telecoms never null
 */
record Party(
    List<Ii> ids,
    PersonName person,
    String name,
    Cd kind,
    List<PostalAddress> addresses,
    List<Telecom> telecoms) {

  /** Someone of whom only a name is known; null if not even that. */
  static Party displayed(String display) {
    String name = XmlText.of(display);
    return name == null
        ? null
        : new Party(List.of(Ii.UNKNOWN), PersonName.text(name), null, null, List.of(), List.of());
  }

  static Party of(Practitioner practitioner, Ii id) {
    return new Party(
        ids(id, practitioner.identifier()),
        PersonName.best(practitioner.name()),
        null,
        null,
        PostalAddress.of(practitioner.address()),
        Telecom.of(practitioner.telecom()));
  }

  static Party of(Organization organization, Ii id) {
    return new Party(
        ids(id, organization.identifier()),
        null,
        XmlText.of(organization.name()),
        null,
        PostalAddress.of(organization.address()),
        Telecom.of(organization.telecom()));
  }

  static Party of(Location location, Ii id) {
    PostalAddress address = PostalAddress.of(location.address());
    return new Party(
        ids(id, location.identifier()),
        null,
        XmlText.of(location.name()),
        Cd.of(location.type(), CodeSystem.HSLOC, CodeSystem.SNOMED),
        address == null ? List.of() : List.of(address),
        Telecom.of(location.telecom()));
  }

  /** A place of which only a name is known; null if not even that. */
  static Party place(String display) {
    String name = XmlText.of(display);
    return name == null
        ? null
        : new Party(
            List.of(Ii.UNKNOWN), null, name, Cd.nullFlavor(Cd.UNKNOWN), List.of(), List.of());
  }

  /** The record's own id first, then the business identifiers. */
  static List<Ii> ids(Ii own, List<Identifier> identifiers) {
    List<Ii> ids = new ArrayList<>();
    ids.add(own);
    identifiers.stream().map(Ii::of).filter(Objects::nonNull).forEach(ids::add);
    return List.copyOf(ids);
  }

  /** As people read it, or null. */
  String label() {
    return person == null ? name : person.label();
  }
}
