package org.janusfhir.authorization.session;

import org.janusfhir.authorization.user.User;

/**
 * A user is signed in in a browser.
 *
 * @param id a digest of what the browser's cookie holds
 * @param user who it is
 * @param sinceMillis when the user signed in, since 1970-01-01T00:00Z
 */
public record Session(String id, User user, long sinceMillis) {}
