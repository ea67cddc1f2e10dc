package io.forecourt.capture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkInReportTest {

  @Test
  void shouldTakeEveryAnswer() {
    WalkInReport report =
        parse(
            "cameBy", "WALK_IN",
            "firstName", " Ana ",
            "lastName", "Ruiz",
            "phone", "515-555-0201",
            "email", "ana@example.com",
            "vehicleWish", "2024 Camry",
            "timelineBucket", "WITHIN_7_DAYS",
            "note", "Came with her brother.");

    assertThat(report)
        .isEqualTo(
            new WalkInReport(
                Channel.WALK_IN,
                Inquiry.Contact.UNKNOWN
                    .withFirstName(Optional.of("Ana"))
                    .withLastName(Optional.of("Ruiz"))
                    .withPhone(Optional.of("515-555-0201"), "mobile")
                    .withEmails(List.of("ana@example.com")),
                Optional.of("2024 Camry"),
                Optional.of(new Facts.Timeline(Facts.Timeline.Bucket.WITHIN_7_DAYS, null)),
                Optional.of("Came with her brother.")));
  }

  @ParameterizedTest
  @CsvSource({"firstName, Ana", "phone, 515-555-0201", "email, ana@example.com"})
  void shouldNeedOneWayToKnowThePerson(String field, String value) {
    assertThat(parse("cameBy", "PHONE", field, value).cameBy()).isEqualTo(Channel.PHONE);
  }

  @ParameterizedTest
  @CsvSource({"firstName, unknown", "lastName, Ruiz", "phone, ' '"})
  void shouldRefuseWhenNothingTellsWhoItWas(String field, String value) {
    refuses("Who was it?", "cameBy", "PHONE", field, value);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "EMAIL", "CHAT"})
  void shouldRefuseWhenTheWayIsMissingOrUnknown(String way) {
    refuses("Was it a walk-in or a call?", "cameBy", way, "firstName", "Ana");
  }

  @Test
  void shouldIgnoreAnUnknownTimeline() {
    assertThat(parse("cameBy", "PHONE", "firstName", "Ana", "timelineBucket", "SOON").timeline())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WALK_IN, Walk-in", "PHONE, Phone-up"})
  void shouldNameTheSourceAfterTheWay(String way, String source) {
    assertThat(parse("cameBy", way, "firstName", "Ana").toInquiry("downtown", null).source())
        .isEqualTo(source);
  }

  private static void refuses(String message, Object... answers) {
    assertThatThrownBy(() -> parse(answers))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith(message);
  }

  private static WalkInReport parse(Object... answers) {
    return WalkInReport.from(FilledForm.with(answers));
  }
}
