/** The chart: where a clinician opens a patient and launches an app. */
package org.janusfhir.authorization.chart;
