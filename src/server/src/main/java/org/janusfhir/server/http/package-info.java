/** What a FHIR request and its answer are made of: path, query, links, bytes. */
package org.janusfhir.server.http;
