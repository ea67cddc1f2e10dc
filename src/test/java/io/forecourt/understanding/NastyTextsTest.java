package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TextNormalizer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that repeat themselves are read on a small stack, and soon. */
class NastyTextsTest {

  private static final long SMALL_STACK = 180 * 1024;
  private static final int LENGTH = 20_000;

  /** Patterns are compiled once, on whatever stack that is. */
  @BeforeAll
  static void compile() {
    read("A 2024 Camry for 450 a month this weekend, and I have a trade, 40k miles.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one ",
        "and ",
        "ok, ",
        "lol! ",
        "and what about ",
        "one-",
        "a hundred and ",
        "hundred ",
        "my my ",
        "my old ",
        "i've got still ",
        "sell it in my ",
        "for the the ",
        "stop all ",
        "stop ",
        "please ",
        "take me off ",
        "monthly payments of about ",
        "paid about around ",
        "1,000",
        "$1 ",
        "camry in the ",
        "the this coming ",
        "uno dos ",
        "no me ",
        "> ",
        "( ",
        "a@b.",
        "ñ\u0301",
        "\n\n",
        "'s ",
        "-"
      })
  void shouldReadARepetitionOnASmallStack(String part) throws Exception {
    assertThat(failureOf(part.repeat(LENGTH / part.length()))).isNull();
    assertThat(failureOf("450 a month " + part.repeat(300) + " camry weekend")).isNull();
  }

  @Test
  void shouldStillReadSpelledNumbers() {
    assertThat(TextNormalizer.normalize("twenty five, four hundred and fifty onerous ones"))
        .isEqualTo(" 25, 450 onerous ones ");
  }

  private static Throwable failureOf(String text) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread reader =
        new Thread(
            null,
            () -> {
              try {
                read(text);
              } catch (RuntimeException | StackOverflowError e) {
                failure.set(e);
              }
            },
            "reader",
            SMALL_STACK);
    reader.start();
    reader.join(Duration.ofSeconds(30).toMillis());
    assertThat(reader.isAlive()).as("still reading").isFalse();
    return failure.get();
  }

  private static MessageReading read(String text) {
    return MessageReader.interpret(
        new EncodedMessage(
            text, OptOutDetector.read(text, Predictions.UNKNOWN), Predictions.UNKNOWN),
        MessageContext.at(OffsetDateTime.parse("2026-03-11T14:05:00-05:00"), Optional.empty()));
  }
}
