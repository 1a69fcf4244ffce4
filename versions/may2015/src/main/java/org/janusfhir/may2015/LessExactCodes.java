package org.janusfhir.may2015;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.AppointmentStatus;
import org.janusfhir.model.CarePlanStatus;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.EncounterLocationStatus;
import org.janusfhir.model.GoalStatus;
import org.janusfhir.wire.LessExactCode;

/**
 * The codes of which May2015 says less. Where several have the same code here, the one that it
 * means is not among them: <code>present</code> is defined as <code>active</code> later was.
 */
final class LessExactCodes {
  private static final List<LessExactCode> ENDED =
      List.of(new LessExactCode("resolved", "true"), new LessExactCode("remission", "true"));

  static final List<LessExactCode> ALL =
      Stream.of(
              LessExactCode.of(AppointmentStatusCodes::write, List.of(AppointmentStatus.PROPOSED)),
              LessExactCode.of(
                  CarePlanStatusCodes::write,
                  List.of(CarePlanStatus.PROPOSED, CarePlanStatus.DRAFT, CarePlanStatus.CANCELLED)),
              LessExactCode.of(
                  ConditionVerificationStatusCodes::write,
                  List.of(ConditionVerificationStatus.DIFFERENTIAL)),
              LessExactCode.of(ContactPointSystemCodes::write, List.of(ContactPointSystem.PAGER)),
              LessExactCode.of(
                  DiagnosticOrderStatusCodes::write,
                  List.of(DiagnosticOrderStatus.ENTERED_IN_ERROR)),
              LessExactCode.of(
                  EncounterLocationStatusCodes::write, List.of(EncounterLocationStatus.COMPLETED)),
              LessExactCode.of(GoalStatusCodes::write, List.of(GoalStatus.ON_HOLD)),
              ENDED)
          .flatMap(List::stream)
          .toList();

  private LessExactCodes() {}
}
