/** What lines of the log have beside their text. */
package org.janusfhir.server.logging;
