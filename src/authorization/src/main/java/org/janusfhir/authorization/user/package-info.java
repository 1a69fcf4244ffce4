/** The sample users: people in the record who can sign in. */
package org.janusfhir.authorization.user;
