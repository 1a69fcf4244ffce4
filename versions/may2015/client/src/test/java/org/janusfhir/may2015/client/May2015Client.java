package org.janusfhir.may2015.client;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.IResource;
import ca.uhn.fhir.model.dstu2.resource.BaseResource;
import ca.uhn.fhir.model.dstu2.resource.Bundle;
import ca.uhn.fhir.model.dstu2.resource.Conformance;
import ca.uhn.fhir.model.dstu2.resource.OperationOutcome;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.client.IGenericClient;
import ca.uhn.fhir.rest.client.ServerValidationModeEnum;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IQuery;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.server.EncodingEnum;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.janusfhir.running.RunningServer;

/** What an app of 2015 has: HAPI 1.1's client, made strict about what it parses. */
final class May2015Client {
  private static final FhirContext CONTEXT = context();
  private static final int PAGE = 20;

  private final IGenericClient client;

  /** A client that asks for that encoding; null asks for none, as HAPI 1.1 does by itself. */
  May2015Client(EncodingEnum encoding) {
    client = CONTEXT.newRestfulGenericClient(RunningServer.root("may2015"));
    client.setEncoding(encoding);
  }

  IGenericClient generic() {
    return client;
  }

  Conformance conformance() {
    return client.fetchConformance().ofType(Conformance.class).execute();
  }

  /** The resource of that type and id. */
  IResource read(String type, String id) {
    Class<? extends IBaseResource> resourceClass =
        CONTEXT.getResourceDefinition(type).getImplementingClass();
    return (IResource) client.read().resource(resourceClass).withId(id).execute();
  }

  /** All of a patient's resources of that type, page by page. */
  List<BaseResource> ofPatient(String type, String patient) {
    return search(type, new ReferenceClientParam("patient").hasId(patient));
  }

  /** All results of a search, page by page. */
  private List<BaseResource> search(String type, ICriterion<?> criterion) {
    return pages(client.search().forResource(type).where(criterion).limitTo(PAGE));
  }

  /** All results of a search, page by page, by the links the server gives. */
  List<BaseResource> pages(IQuery<?> query) {
    List<BaseResource> found = new ArrayList<>();
    Bundle page = query.returnBundle(Bundle.class).execute();
    while (true) {
      for (Bundle.Entry entry : page.getEntry()) {
        // An outcome tells what was ignored; it is no result.
        if (!(entry.getResource() instanceof OperationOutcome)) {
          found.add((BaseResource) entry.getResource());
        }
      }
      if (page.getLink(Bundle.LINK_NEXT) == null) {
        return found;
      }
      page = client.loadPage().next(page).execute();
    }
  }

  /** The types that the server says it serves. */
  List<String> types() {
    return conformance().getRestFirstRep().getResource().stream()
        .map(resource -> resource.getType())
        .toList();
  }

  /** The ids of all patients. */
  List<String> patients() {
    return everybody().stream().map(patient -> patient.getId().getIdPart()).toList();
  }

  /** All patients. */
  List<BaseResource> everybody() {
    return search("Patient", bornSometime());
  }

  /** What every patient of the sample meets. */
  static ICriterion<?> bornSometime() {
    return new DateClientParam("birthdate").afterOrEquals().day("1900-01-01");
  }

  private static FhirContext context() {
    FhirContext context = FhirContext.forDstu2();
    context.setParserErrorHandler(new StrictErrorHandler());
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    return context;
  }
}
