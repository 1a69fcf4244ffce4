/** Canonical records for tests: each type with everything that the model can say of it. */
package org.janusfhir.model.examples;
