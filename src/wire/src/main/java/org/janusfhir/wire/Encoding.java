package org.janusfhir.wire;

import java.util.List;

/**
 * A resource as one version writes it in one format.
 *
 * @param bytes the document
 * @param missing elements of the resource itself that the version requires and that could not be
 *     written, in the order of the version's table; a choice with <code>[x]</code>. Empty for a
 *     resource that is whole
 */
public record Encoding(byte[] bytes, List<String> missing) {}
