package org.janusfhir.k8s;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Images are what was built of this commit's version, or a digest: a tag such as <code>latest
 * </code> is another image tomorrow.
 */
final class ImageRule implements Rule {
  private static final Pattern NAMED =
      Pattern.compile("(?<name>[^@]+?)(:(?<tag>[^:/@]+))?(?<digest>@sha256:[0-9a-f]{64})?");

  private static final String RELEASE =
      System.getProperty("janus.version").replace("-SNAPSHOT", "");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.containers().flatMap(container -> faults(container.getImage()));
  }

  private static Stream<String> faults(String image) {
    Matcher parts = NAMED.matcher(image);
    if (!parts.matches()) {
      return Stream.of("'" + image + "' is no image");
    }
    String tag = parts.group("tag");
    if (tag == null && parts.group("digest") == null) {
      return Stream.of("'" + image + "' has neither tag nor digest");
    }
    boolean ours = tag == null || tag.equals(RELEASE) || tag.equals(RELEASE + "-native");
    return Rule.unless(ours, "'" + image + "' is not " + RELEASE);
  }
}
