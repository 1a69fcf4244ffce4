/** Pages for people: how they are sent, and what went wrong. */
package org.janusfhir.authorization.page;
