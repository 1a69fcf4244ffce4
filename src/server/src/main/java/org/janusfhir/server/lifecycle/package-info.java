/** When versions come and go, and what their answers say about it. */
package org.janusfhir.server.lifecycle;
