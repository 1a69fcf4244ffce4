/** Scopes: which are known, which are granted, what they mean in plain words. */
package org.janusfhir.authorization.scope;
