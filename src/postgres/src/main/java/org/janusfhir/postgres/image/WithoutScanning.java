package org.janusfhir.postgres.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.flywaydb.core.internal.scanner.classpath.ClassPathLocationScanner;
import org.flywaydb.core.internal.scanner.classpath.ClassPathScanner;

/**
 * Flyway's scanner of the class path, which nobody uses here, without what it knows of application
 * servers: the builder would follow it into their libraries, which are not there.
 */
@TargetClass(ClassPathScanner.class)
final class WithoutScanning {
  private WithoutScanning() {}

  @Substitute
  @SuppressWarnings("UnusedVariable") // as the original has it
  ClassPathLocationScanner createLocationScanner(String protocol) {
    return null;
  }
}
