/** Who may see what. */
package org.janusfhir.server.access;
