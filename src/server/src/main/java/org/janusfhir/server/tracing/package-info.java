/** What a request tells whoever follows it from system to system. */
package org.janusfhir.server.tracing;
