/** Measures how much of an imported document comes back when it is read again. */
package org.janusfhir.dstu2.fidelity;
