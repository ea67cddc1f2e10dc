package io.forecourt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.lead.Status;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String VIN = "1HGCM82633A004352";

  @Test
  void shouldTakeTheSaleWhenTheLeadBought() {
    CloseReport report =
        parse(
            "leadResult", "SOLD",
            "soldVin", " 1hgcm82633a004352 ",
            "soldOn", "2026-03-10",
            "note", "Paid cash.");

    assertThat(report)
        .isEqualTo(
            new CloseReport(
                Status.SOLD,
                Optional.of(new CloseReport.Sale("1hgcm82633a004352", LocalDate.of(2026, 3, 10))),
                Optional.empty(),
                Optional.of("Paid cash.")));
  }

  @Test
  void shouldUseTodayWhenNoDateOfTheSaleIsGiven() {
    assertThat(parse("leadResult", "SOLD", "soldVin", VIN, "soldOn", "").sale())
        .contains(new CloseReport.Sale(VIN, TODAY));
  }

  @Test
  void shouldTakeTheReasonWhenTheLeadIsLost() {
    assertThat(parse("leadResult", "LOST", "lostReason", "Bought elsewhere").reason())
        .contains("Bought elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAD", "OPTED_OUT"})
  void shouldNeedNothingElseWhenTheLeadIsBadOrOptedOut(String result) {
    assertThat(parse("leadResult", result))
        .isEqualTo(
            new CloseReport(
                Status.valueOf(result), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "OPEN", "RETAINED", "sold"})
  void shouldRefuseWhenTheResultIsMissingOrNoEnd(String result) {
    refuses("How did the lead end?", "leadResult", result);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = " ")
  void shouldRefuseWhenNoCarIsNamed(String vin) {
    refuses("Which car was sold?", "leadResult", "SOLD", "soldVin", vin);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-12, an earlier one.", "last week, 'last week' is not a date."})
  void shouldRefuseWhenTheDateOfTheSaleIsLaterOrCannotBeRead(String on, String message) {
    refuses(message, "leadResult", "SOLD", "soldVin", VIN, "soldOn", on);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = " ")
  void shouldRefuseWhenTheReasonOfALostLeadIsMissing(String reason) {
    refuses("Why was the lead lost?", "leadResult", "LOST", "lostReason", reason);
  }

  private static void refuses(String message, Object... answers) {
    assertThatThrownBy(() -> parse(answers))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  private static CloseReport parse(Object... answers) {
    return CloseReport.from(FilledForm.with(answers), TODAY);
  }
}
