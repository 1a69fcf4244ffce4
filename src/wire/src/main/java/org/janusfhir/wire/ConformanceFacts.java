package org.janusfhir.wire;

import java.util.List;

/**
 * What a conformance statement or a definition says that is the server's and not the version's.
 *
 * @param base the service root it is about, without a slash at the end
 * @param softwareVersion of this server
 * @param dateMillis when the statement last changed, milliseconds since 1970
 * @param security who may ask below the root
 * @param operations that can be called
 */
public record ConformanceFacts(
    String base,
    String softwareVersion,
    long dateMillis,
    RootSecurity security,
    List<OperationDefinition> operations) {}
