package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.classifier.Predictions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "would you kindly cease texting this number",
        "i want out of these messages",
        "this is my work phone, please don't text it",
        "stop bombarding me",
        "sstop",
        "deje de enviarme mensajes",
        "how do I make it stop texting me",
      })
  void shouldHearOddWordsForStop(String text) {
    assertThat(SharedReader.READER.encode(text).optOutIntent()).isEqualTo(OptOutIntent.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll stop by around 5",
        "don't call, text",
        "leave a message if I don't answer",
        "the mileage in the ad is wrong",
        "can I get the accident report",
        "the car wont stop squeaking lol",
        "cancel my appointment but lets do friday",
        "mandeme un mensaje de texto por favor",
      })
  void shouldNotTakeWordsAboutOtherThingsForAnOptOut(String text) {
    assertThat(SharedReader.READER.encode(text).optOutIntent()).isEqualTo(OptOutIntent.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no longer interested", "I'm all set", "already bought one"})
  void shouldAskAPersonWhereItMayBeOne(String text) {
    assertThat(SharedReader.READER.encode(text).optOutIntent()).isEqualTo(OptOutIntent.DOUBT);
  }

  @Test
  void shouldReadWordsAloneWhereTheHeadsCannotBeAsked() {
    assertThat(OptOutDetector.read("stop texting me", Predictions.UNKNOWN))
        .isEqualTo(OptOutIntent.STOP);
    assertThat(OptOutDetector.read("wrong number", Predictions.UNKNOWN))
        .isEqualTo(OptOutIntent.WRONG_PERSON);
    assertThat(OptOutDetector.read("is it still there", Predictions.UNKNOWN))
        .isEqualTo(OptOutIntent.NONE);
  }
}
