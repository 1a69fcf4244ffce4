/**
 * What happens on a connection before there is a request: the protocol, and what cannot be read.
 */
package org.janusfhir.server.connection;
