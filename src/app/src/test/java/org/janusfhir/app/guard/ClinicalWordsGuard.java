package org.janusfhir.app.guard;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets nothing of a patient into the log or the metrics, whatever the tests of the module ask for:
 * JUnit finds it among the services, for all classes. A class fails if there was such a line since
 * the class before, or is such a metric after it.
 */
public final class ClinicalWordsGuard
    implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ClinicalWordsGuard.class);

  private String address;

  @Override
  public void beforeAll(ExtensionContext context) {
    words(context);
  }

  /**
   * The platform says where the application is as long as a test goes on, to that test's loader.
   */
  @Override
  public void afterTestExecution(ExtensionContext context) throws ReflectiveOperationException {
    Class<?> tests = context.getRequiredTestClass();
    if (isOfApplication(tests)) {
      Class<?> told = Class.forName(RestAssured.class.getName(), true, tests.getClassLoader());
      address = told.getField("baseURI").get(null) + ":" + told.getField("port").get(null);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ClinicalWords words = words(context);
    if (isOfApplication(context.getRequiredTestClass())) {
      String metrics =
          RestAssured.given().relaxedHTTPSValidation().get(address + "/q/metrics").asString();
      if (!metrics.contains("janus_")) {
        throw new AssertionError("There are no metrics: " + metrics);
      }
      metrics.lines().forEach(words::hear);
    }
    words.check();
  }

  /** Whether the application still runs after the tests of a class. */
  private static boolean isOfApplication(Class<?> tests) {
    // The class may be of another loader, and its annotations with it.
    return Arrays.stream(tests.getAnnotations())
        .anyMatch(one -> one.annotationType().getName().equals(QuarkusTest.class.getName()));
  }

  private static ClinicalWords words(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            ClinicalWords.class,
            first -> {
              ClinicalWords words = ClinicalWords.ofSample();
              words.listen();
              return words;
            },
            ClinicalWords.class);
  }
}
