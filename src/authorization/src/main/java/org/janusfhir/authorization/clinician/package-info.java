/** Who may use the pages of clinicians: the charts, and the list of clients. */
package org.janusfhir.authorization.clinician;
