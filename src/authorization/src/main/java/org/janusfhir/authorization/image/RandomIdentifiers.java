package org.janusfhir.authorization.image;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.InjectAccessors;
import com.oracle.svm.core.annotate.TargetClass;
import java.security.SecureRandom;

/** The library's identifiers, among them tokens and codes. */
@TargetClass(Identifier.class)
final class RandomIdentifiers {
  @Alias
  @InjectAccessors(RandomAtRunTime.class)
  @SuppressWarnings("NonFinalStaticField") // the builder takes its initial value for none
  static SecureRandom secureRandom;

  private RandomIdentifiers() {}
}
