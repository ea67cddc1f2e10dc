package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.Drivetrain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The small words around what a listing says. */
class SpokenWordsTest {

  @ParameterizedTest
  @CsvSource({
    "SUV, an SUV",
    "sedan, a sedan",
    "8-speed automatic, an 8-speed automatic",
    "10-speed automatic, a 10-speed automatic",
    "CVT, a CVT",
    "eCVT, an eCVT",
    "automatic, an automatic",
    "7-speed dual-clutch automatic, a 7-speed dual-clutch automatic",
    "MP3 player, an MP3 player",
    "USB port, a USB port",
    "Sunroof, a Sunroof",
  })
  void shouldPutTheArticleThatIsSpoken(String words, String expected) {
    assertThat(Articles.indefinite(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(BodyStyle.class)
  void shouldNameEachBodyInSpanish(BodyStyle style) {
    assertThat(VehicleWords.body(style.words(), ReplyLanguage.SPANISH)).startsWith("un");
    assertThat(VehicleWords.body(style.words(), ReplyLanguage.ENGLISH)).matches("an? .+");
  }

  @ParameterizedTest
  @EnumSource(Drivetrain.class)
  void shouldSayWhichWheelsAreDrivenInWordsAndInShort(Drivetrain drivetrain) {
    assertThat(VehicleWords.drivetrain(drivetrain, ReplyLanguage.ENGLISH))
        .matches("(?:all|four|front|rear)-wheel drive \\(.+\\)");
    assertThat(VehicleWords.drivetrain(drivetrain, ReplyLanguage.SPANISH)).startsWith("tracción");
  }
}
