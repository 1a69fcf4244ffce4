/** Taking resources of one version and giving them in another, and saying what is lost. */
package org.janusfhir.server.translation;
