/** Which wire format an answer has. */
package org.janusfhir.server.format;
