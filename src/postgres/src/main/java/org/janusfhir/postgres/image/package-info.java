/** What a native image must be told about migrations, while it is built. */
package org.janusfhir.postgres.image;
