/** Reading documents of a version into the canonical model, whatever library parses them. */
package org.janusfhir.wire.read;
