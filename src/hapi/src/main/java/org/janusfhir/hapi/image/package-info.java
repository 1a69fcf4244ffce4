/** What a native image must be told about HAPI, while it is built. Nothing of this runs later. */
package org.janusfhir.hapi.image;
