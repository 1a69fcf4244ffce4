/** HTTPS on a developer's machine. */
package org.janusfhir.app.https;
