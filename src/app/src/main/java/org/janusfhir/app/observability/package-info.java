/** Health and metrics. */
package org.janusfhir.app.observability;
