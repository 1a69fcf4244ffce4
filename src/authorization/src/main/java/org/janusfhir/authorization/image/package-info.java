/** What a native image must be told, while it is built. */
package org.janusfhir.authorization.image;
