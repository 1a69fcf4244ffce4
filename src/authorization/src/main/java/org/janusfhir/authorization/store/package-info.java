/** What must survive a restart: clients, grants, consents, and what was taken back. */
package org.janusfhir.authorization.store;
