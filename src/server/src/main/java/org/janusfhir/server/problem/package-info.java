/** What can be wrong with a request, and how that is answered. */
package org.janusfhir.server.problem;
