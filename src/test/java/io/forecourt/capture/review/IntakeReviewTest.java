package io.forecourt.capture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.capture.Inquiry;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeReviewTest {

  @Test
  void shouldTakeEveryAnswer() {
    assertThat(
            parse(
                "isInquiry", true,
                "firstName", " Ana ",
                "lastName", "Ruiz",
                "phone", "515-555-0201",
                "email", "ana@example.com",
                "vehicleWish", "2024 Camry"))
        .isEqualTo(
            new IntakeReview(
                true,
                Inquiry.Contact.UNKNOWN
                    .withFirstName(Optional.of("Ana"))
                    .withLastName(Optional.of("Ruiz"))
                    .withPhone(Optional.of("515-555-0201"), "voice")
                    .withEmails(List.of("ana@example.com")),
                Optional.of("2024 Camry")));
  }

  @Test
  void shouldNeedNothingElseWhenTheItemIsDismissed() {
    IntakeReview review = parse("isInquiry", false);

    assertThat(review.isInquiry()).isFalse();
    assertThat(review.vehicleWish()).isEmpty();
  }

  @Test
  void shouldRefuseWhenItDoesNotSayWhetherItIsAnInquiry() {
    assertThatThrownBy(() -> parse("firstName", "Ana"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageEndingWith("isInquiry is true or false.");
  }

  private static IntakeReview parse(Object... answers) {
    return IntakeReview.from(FilledForm.with(answers));
  }
}
