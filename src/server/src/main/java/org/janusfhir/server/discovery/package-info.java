/** How a client finds out where it is authorized. */
package org.janusfhir.server.discovery;
