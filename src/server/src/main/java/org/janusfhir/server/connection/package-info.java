/**
 * What happens on a connection before there is a request: the protocol, what cannot be read, and
 * clients that are too slow.
 */
package org.janusfhir.server.connection;
