/** Continuity of Care Documents (C-CDA R2.1) made of canonical resources. */
package org.janusfhir.ccd;
