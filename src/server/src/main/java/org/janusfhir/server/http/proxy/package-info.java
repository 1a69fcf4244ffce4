/** What proxies in front of this server say about the clients behind them. */
package org.janusfhir.server.http.proxy;
