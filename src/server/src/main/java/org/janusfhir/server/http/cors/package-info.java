/** Which pages of other origins may use this server from a browser. */
package org.janusfhir.server.http.cors;
