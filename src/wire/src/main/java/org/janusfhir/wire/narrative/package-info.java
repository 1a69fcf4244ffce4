/** Text for people, made from the canonical model and therefore the same in every version. */
package org.janusfhir.wire.narrative;
