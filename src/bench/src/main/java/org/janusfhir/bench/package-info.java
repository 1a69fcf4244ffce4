/**
 * What the parts of Janus cost, one at a time and without HTTP. Nothing here is served or tested.
 */
package org.janusfhir.bench;
