/** How much a client may ask for. */
package org.janusfhir.server.throttle;
