/** Who is signed in in a browser, and forms that only our own pages can send. */
package org.janusfhir.authorization.session;
