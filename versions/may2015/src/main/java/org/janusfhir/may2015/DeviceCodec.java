package org.janusfhir.may2015;

import org.janusfhir.model.Device;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Device in May2015's shape, elements in the order of the specification. */
final class DeviceCodec implements ResourceWriter<Device> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name TYPE = Name.of("type");
  private static final Name STATUS = Name.of("status");
  private static final Name MANUFACTURER = Name.of("manufacturer");
  private static final Name MODEL = Name.of("model");
  private static final Name VERSION = Name.of("version");
  private static final Name MANUFACTURE_DATE = Name.of("manufactureDate");
  private static final Name EXPIRY = Name.of("expiry", "expirationDate");
  private static final Name UDI = Name.of("udi");
  private static final Name LOT_NUMBER = Name.of("lotNumber");
  private static final Name OWNER = Name.of("owner");
  private static final Name LOCATION = Name.of("location");
  private static final Name PATIENT = Name.of("patient");
  private static final Name CONTACT = Name.of("contact");
  private static final Name URL = Name.of("url");

  @Override
  public void write(Device device, Writer out) {
    out.elements(IDENTIFIER, device.identifier(), Datatypes::identifier);
    Absent.concept(TYPE, device.type(), out);
    out.code(STATUS, device.status());
    out.string(MANUFACTURER, device.manufacturer());
    out.string(MODEL, device.model());
    out.string(VERSION, device.version());
    out.dateTime(MANUFACTURE_DATE, device.manufactureDate());
    out.dateTime(EXPIRY, device.expirationDate());
    out.string(UDI, device.udiCarrier() == null ? null : device.udiCarrier().value());
    out.string(LOT_NUMBER, device.lotNumber());
    out.reference(OWNER, device.owner());
    out.reference(LOCATION, device.location());
    out.reference(PATIENT, device.patient());
    out.elements(CONTACT, device.contact(), Datatypes::contactPoint);
    out.string(URL, device.url());
  }
}
