package org.janusfhir.hapi;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveBoundCodeDatatypeDefinition;
import ca.uhn.fhir.model.api.IValueSetEnumBinder;
import java.util.ArrayList;
import java.util.List;

/** Says which codes an element may have, as far as HAPI knows. */
final class AllowedCodes {
  private AllowedCodes() {}

  /** Why that code is refused: not one of those, if HAPI knows which. */
  static String refusal(String code, BaseRuntimeChildDefinition child) {
    return "'" + code + "' is not a code of this element" + of(child);
  }

  private static String of(BaseRuntimeChildDefinition child) {
    if (!(child instanceof RuntimeChildPrimitiveBoundCodeDatatypeDefinition bound)
        || !(bound.getInstanceConstructorArguments() instanceof IValueSetEnumBinder<?> binder)) {
      return "";
    }
    List<String> codes = new ArrayList<>();
    for (Enum<?> member : bound.getBoundEnumType().getEnumConstants()) {
      codes.add(code(binder, member));
    }
    return ", only " + String.join(", ", codes);
  }

  @SuppressWarnings("unchecked") // a child's binder is made for the child's own enumeration
  private static <T extends Enum<?>> String code(IValueSetEnumBinder<T> binder, Enum<?> member) {
    return binder.toCodeString((T) member);
  }
}
