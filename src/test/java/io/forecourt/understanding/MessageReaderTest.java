package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Fact;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.classifier.CountingClassifier;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.classifier.SentenceClassifier;
import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.vehicle.UnitIndex;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-11T10:00:00-05:00");
  private static final CountingClassifier INTUITION = new CountingClassifier();

  private final MessageReader reader = new MessageReader(INTUITION);

  @Test
  void shouldEncodeAMessageOnceWhenItsIntentIsNeededFirst() {
    String text = "Is the Camry still there? I can pay cash, call me in 30 minutes.";

    EncodedMessage message = reader.encode(text);
    MessageReading reading = reader.read(message, context(Question.FINANCING));

    assertThat(message.optOutIntent()).isEqualTo(OptOutIntent.NONE);
    assertThat(reading.facts().said()).containsKeys(Fact.VEHICLE, Fact.FINANCING);
    assertThat(reading.questions())
        .extracting(AskedQuestion::kind)
        .contains(BuyerQuestion.AVAILABILITY);
    assertThat(reading.callbackAt()).contains(NOW.plusMinutes(30).toInstant());
    assertThat(reading.evasive()).isFalse();
    assertThat(INTUITION.runsFor(text)).isEqualTo(1);
  }

  @Test
  void shouldNotWaitForTheEncoderWhenAKeywordSaysStop() {
    MessageReading reading = reader.read("STOP", context(Question.BUDGET));

    assertThat(reading.optOutIntent()).isEqualTo(OptOutIntent.STOP);
    assertThat(reading.signals()).containsExactly(Signal.OPT_OUT);
    assertThat(INTUITION.runsFor("STOP")).isZero();
  }

  @Test
  void shouldCallAMessageEvasiveOnlyWhenAQuestionWasAsked() {
    assertThat(reader.read("not sure yet", context(Question.BUDGET)).evasive()).isTrue();
    assertThat(reader.read("not sure yet", MessageContext.at(NOW, Optional.empty())).evasive())
        .isFalse();
  }

  @Test
  void shouldHearUrgencyInANearDayWhenTheBuyerIsKeen() {
    MessageContext keen = new MessageContext(Optional.empty(), NOW, UnitIndex.EMPTY, true);
    String text = "probably later this week";

    assertThat(reader.read(text, keen).signals()).contains(Signal.URGENT);
    assertThat(reader.read(text, MessageContext.at(NOW, Optional.empty())).signals())
        .doesNotContain(Signal.URGENT);
  }

  @Test
  void shouldReadWordsAloneWhenTheHeadsCannotBeAsked() {
    MessageReader wordsOnly = new MessageReader(new BrokenIntuition());

    MessageReading reading = wordsOnly.read("450 a month tops", context(Question.BUDGET));

    assertThat(reading.facts().said()).containsKey(Fact.BUDGET);
    assertThat(wordsOnly.encode("please stop texting me").optOutIntent())
        .isEqualTo(OptOutIntent.STOP);
  }

  @Test
  void shouldLeaveTheIntentToAPersonWhenItCannotBeRead() {
    MessageReader failing = new MessageReader(new FailingIntuition());

    assertThat(failing.encode("is it still there").optOutIntent()).isEqualTo(OptOutIntent.DOUBT);
  }

  private static MessageContext context(Question asked) {
    return MessageContext.at(NOW, Optional.of(asked));
  }

  private static final class BrokenIntuition extends SentenceClassifier {
    @Override
    public Predictions predict(String text) {
      throw new IllegalStateException("no model");
    }
  }

  private static final class FailingIntuition extends SentenceClassifier {
    @Override
    public Predictions predict(String text) {
      throw new UnsupportedOperationException("a defect");
    }
  }
}
