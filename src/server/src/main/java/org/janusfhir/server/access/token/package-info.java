/** Bearer tokens: how they come, whether they are good, and who is asking with them. */
package org.janusfhir.server.access.token;
