package org.janusfhir.authorization.image;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.InjectAccessors;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.annotate.TargetElement;
import java.security.SecureRandom;

/** The library's secrets of clients. */
@TargetClass(Secret.class)
final class RandomSecrets {
  @Alias
  @TargetElement(name = "SECURE_RANDOM")
  @InjectAccessors(RandomAtRunTime.class)
  @SuppressWarnings("NonFinalStaticField") // the builder takes its initial value for none
  static SecureRandom random;

  private RandomSecrets() {}
}
