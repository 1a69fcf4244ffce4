package org.janusfhir.server;

/**
 * A page that the home page leads to.
 *
 * @param address where it is on this server, beginning with a slash
 * @param text what it is, one line
 */
public record HomePageLink(String address, String text) {}
