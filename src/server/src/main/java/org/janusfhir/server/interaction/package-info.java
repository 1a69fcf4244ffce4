/** The interactions, each a class, and the table that finds them. */
package org.janusfhir.server.interaction;
