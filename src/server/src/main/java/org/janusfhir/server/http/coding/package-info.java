/** How the bytes of an answer are presented: compressed, indented. */
package org.janusfhir.server.http.coding;
