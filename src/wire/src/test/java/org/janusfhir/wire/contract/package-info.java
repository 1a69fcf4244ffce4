/** The tests that every version inherits. */
package org.janusfhir.wire.contract;
