package org.janusfhir.model.search;

import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Address;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchParameters.Extractor;

/** The rows that everything with addresses or contacts has. */
final class AddressParameters {
  private AddressParameters() {}

  /** Adds the rows about addresses. */
  static <R extends Resource> void addAddress(
      SearchParameters<R> to, Function<R, List<Address>> addresses) {
    to.add("address", each(addresses, PersonValues::address))
        .add("address-city", each(addresses, (a, out) -> Values.string(a.city(), out)))
        .add("address-country", each(addresses, (a, out) -> Values.string(a.country(), out)))
        .add("address-postalcode", each(addresses, (a, out) -> Values.string(a.postalCode(), out)))
        .add("address-state", each(addresses, (a, out) -> Values.string(a.state(), out)))
        .add("address-use", each(addresses, (a, out) -> Values.code(a.use(), out)));
  }

  /** Adds the rows about contacts: all, and those by phone and by e-mail alone. */
  static <R extends Resource> void addTelecom(
      SearchParameters<R> to, Function<R, List<ContactPoint>> telecom) {
    to.add("telecom", (r, out) -> PersonValues.contacts(null, telecom.apply(r), out))
        .add(
            "phone",
            (r, out) -> PersonValues.contacts(ContactPointSystem.PHONE, telecom.apply(r), out))
        .add(
            "email",
            (r, out) -> PersonValues.contacts(ContactPointSystem.EMAIL, telecom.apply(r), out));
  }

  private static <R> Extractor<R> each(
      Function<R, List<Address>> addresses, Extractor<Address> extractor) {
    return (r, out) -> {
      List<Address> all = addresses.apply(r);
      for (int i = 0; i < all.size(); i++) {
        extractor.extract(all.get(i), out);
      }
    };
  }
}
