package io.forecourt.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.handoff.ContactResult;
import io.forecourt.workplace.LeadReport.Next;
import io.forecourt.workplace.LeadReport.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report answers in the form of each task that it takes. */
class ReportStepTest {

  private static final String AT = "2026-03-14T10:00-05:00";

  @Test
  void shouldCompleteACallAloneWhenNothingElseIsReported() {
    assertThat(ReportStep.of(report(ContactResult.NO_ANSWER, null, null, null), "call-lead"))
        .contains(new ReportStep(Map.of("callOutcome", "NO_ANSWER", "note", "Noted"), true));
  }

  @Test
  void shouldGoOnAfterTheCallWhenAnAppointmentIsAgreed() {
    LeadReport report = report(null, null, Next.VISIT, null);

    assertThat(ReportStep.of(report, "call-lead"))
        .contains(new ReportStep(Map.of("callOutcome", "ANSWERED", "note", "Noted"), false));
    assertThat(ReportStep.of(report, "work-lead").map(ReportStep::withoutNote))
        .contains(new ReportStep(Map.of("workResult", "VISIT", "nextStepAt", AT), true));
  }

  @Test
  void shouldGreetAndSellInOneReport() {
    LeadReport report = report(null, Visit.SHOWN, Next.SOLD, "R2001");

    assertThat(ReportStep.of(report, "greet-visitor").map(ReportStep::withoutNote))
        .contains(
            new ReportStep(
                Map.of("workResult", "CLOSE", "visitOutcome", "SHOWN", "nextStepAt", AT), false));
    assertThat(ReportStep.of(report, "close-lead").map(ReportStep::withoutNote))
        .contains(new ReportStep(Map.of("leadResult", "SOLD", "soldVin", "R2001"), true));
  }

  @Test
  void shouldMoveAnAppointmentThatIsToBeConfirmed() {
    assertThat(
            ReportStep.of(report(null, null, Next.VISIT, null), "confirm-appointment")
                .map(ReportStep::withoutNote))
        .contains(new ReportStep(Map.of("confirmOutcome", "MOVED", "nextStepAt", AT), true));
  }

  @Test
  void shouldEndWithTheCallWhenTheBuyerOptsOut() {
    assertThat(
            ReportStep.of(
                report(ContactResult.DO_NOT_CONTACT, null, Next.OPTED_OUT, null), "call-lead"))
        .map(ReportStep::isLast)
        .contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close-lead", "call-customer", "appraise-trade-in", "step-in"})
  void shouldNotAnswerFormsThatAskForSomethingElse(String form) {
    assertThat(ReportStep.of(report(null, null, Next.VISIT, null), form))
        .isEqualTo(Optional.empty());
  }

  private static LeadReport report(ContactResult contact, Visit visit, Next next, String vin) {
    return new LeadReport(
        UUID.randomUUID(), "task", contact, visit, next, AT, null, vin, null, null, "Noted");
  }
}
