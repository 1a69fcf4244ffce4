/** Search requests: a version's parameters to canonical queries, and pages. */
package org.janusfhir.server.search;
