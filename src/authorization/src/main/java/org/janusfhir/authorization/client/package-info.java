/** Apps and programs that may ask for access: the built-in and the registered ones. */
package org.janusfhir.authorization.client;
