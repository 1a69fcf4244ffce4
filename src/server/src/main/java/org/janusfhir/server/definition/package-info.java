/** What the conformance statements name: definitions of operations and extensions. */
package org.janusfhir.server.definition;
