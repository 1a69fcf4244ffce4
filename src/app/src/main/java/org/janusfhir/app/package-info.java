/** The runnable application: main class, wiring of the store, start and stop, command line. */
package org.janusfhir.app;
