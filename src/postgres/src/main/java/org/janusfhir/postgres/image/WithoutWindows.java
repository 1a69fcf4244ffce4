package org.janusfhir.postgres.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.postgresql.core.PGStream;
import org.postgresql.core.v3.ConnectionFactoryImpl;
import org.postgresql.sspi.ISSPIClient;

/** The driver without the sign-in of Windows, whose library is not there. */
@TargetClass(ConnectionFactoryImpl.class)
final class WithoutWindows {
  private WithoutWindows() {}

  @Substitute
  @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // callers see the original
  static ISSPIClient createSSPI(PGStream stream, String service, boolean negotiate) {
    throw new IllegalStateException("SSPI is only in Windows");
  }
}
