/** The keys that tokens are signed with. */
package org.janusfhir.authorization.key;
