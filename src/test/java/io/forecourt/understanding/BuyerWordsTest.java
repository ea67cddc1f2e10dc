package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What buyers ask the assistant, when they dodge, and when they want to be called. */
class BuyerWordsTest {

  /** A Wednesday. */
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-11T10:00:00-05:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "are you a bot? | ROBOT",
        "is this a real person | ROBOT",
        "am I talking to a human? | ROBOT",
        "what time do you close today? | HOURS",
        "are you open sunday? | HOURS",
        "where are you located? | PLACE",
        "what's your address | PLACE",
        "what would my payment be? | PAYMENT",
        "how much a month would that be | PAYMENT",
        "is it still available? | AVAILABILITY",
        "whats the price on it? | PRICE",
        "does it have heated seats? | FEATURE",
        "do you take crypto? | OTHER",
        "how many miles on it | MILEAGE",
        "de que color es | COLOR",
        "can you hold it til friday? | HOLD",
        "anything newer? | NEWER",
      })
  void shouldHearWhatIsAsked(String text, BuyerQuestion question) {
    assertThat(read(text).questions()).extracting(AskedQuestion::kind).contains(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "450 a month",
        "I work until 6, are my Sundays",
        "no trade",
        "my wife is a machine operator",
        "I open the shop at 8"
      })
  void shouldNotHearQuestionsInAnswers(String text) {
    assertThat(read(text).questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not sure yet", "I don't know", "idk", "rather not say", "can we skip that?"})
  void shouldTellADodge(String text) {
    assertThat(readAnswer(text).evasive()).isTrue();
  }

  @Test
  void shouldNotTakeAnAnswerForADodge() {
    assertThat(readAnswer("about 450 I guess").evasive()).isFalse();
    assertThat(readAnswer("no trade, cash").evasive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call me after 6pm | 2026-03-11T18:00-05:00",
        "call me tomorrow at 4pm | 2026-03-12T16:00-05:00",
        "please call me friday at noon | 2026-03-13T12:00-05:00",
        "call me in 30 minutes | 2026-03-11T10:30-05:00",
        "call me back in half an hour | 2026-03-11T10:30-05:00",
        "call me in an hour | 2026-03-11T11:00-05:00",
        "text me after 6 | 2026-03-11T18:00-05:00",
      })
  void shouldHearWhenToCall(String text, String at) {
    assertThat(read(text).callbackAt()).contains(OffsetDateTime.parse(at).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"call me", "call me before noon", "call me after 9am", "I called yesterday"})
  void shouldHearNoMomentWhereNowIsAsGood(String text) {
    assertThat(read(text).callbackAt()).isEmpty();
  }

  private static MessageReading read(String text) {
    return SharedReader.READER.read(text, MessageContext.at(NOW, Optional.empty()));
  }

  private static MessageReading readAnswer(String text) {
    return SharedReader.READER.read(text, MessageContext.at(NOW, Optional.of(Question.BUDGET)));
  }
}
