/**
 * The same tests with the native executable: whatever connects to the application under test is
 * connected to the executable instead, which has the same settings and a copy of the record.
 */
package org.janusfhir.app.executable;
