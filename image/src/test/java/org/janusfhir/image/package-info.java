/** Runs the checks of the Dockerfile that need no image. */
package org.janusfhir.image;
