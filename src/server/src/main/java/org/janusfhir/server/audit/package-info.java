/** Who read what of the record: one event for each access below the secured root. */
package org.janusfhir.server.audit;
