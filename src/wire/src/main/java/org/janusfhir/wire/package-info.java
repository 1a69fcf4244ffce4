/**
 * What every FHIR version needs and none defines: the version's interface to the server, writers of
 * JSON and XML, reading, Bundle and search vocabulary. Never names a version.
 */
package org.janusfhir.wire;
