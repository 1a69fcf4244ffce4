/** What is recorded of what people and programs do here: no secret, and nothing clinical. */
package org.janusfhir.authorization.audit;
