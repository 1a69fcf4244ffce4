/** Reading FHIR with HAPI: its strict parsers, and its structures as canonical elements. */
package org.janusfhir.hapi;
