package org.janusfhir.app.guard;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets nothing of a patient into the log, whatever the tests of the module ask for: JUnit finds it
 * among the services, for all classes. A class fails if there was such a line since the class
 * before.
 */
public final class ClinicalWordsGuard implements BeforeAllCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ClinicalWordsGuard.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    words(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    words(context).check();
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
