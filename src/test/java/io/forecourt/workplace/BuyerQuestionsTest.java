package io.forecourt.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Message;
import io.forecourt.lead.Message.Author;
import io.forecourt.lead.Message.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuyerQuestionsTest {

  private static final Instant NINE = Instant.parse("2026-03-11T14:00:00Z");

  @Test
  void shouldBeOpenUntilTheRepWrites() {
    List<Message> thread =
        List.of(
            message(0, Author.BUYER, "Can you send pictures of the seats?"),
            message(1, Author.ASSISTANT, "Ann will get back to you on that."));

    assertThat(answered(thread, List.of(), "Can you send pictures of the seats?")).isFalse();
    assertThat(
            answered(
                List.of(thread.get(0), thread.get(1), message(2, Author.REP, "Here they are.")),
                List.of(),
                "Can you send pictures of the seats?"))
        .isTrue();
  }

  @Test
  void shouldNotBeAnsweredByWhatTheRepWroteBefore() {
    List<Message> thread =
        List.of(message(0, Author.REP, "Hi Nora!"), message(1, Author.BUYER, "I offer $22,500"));

    assertThat(answered(thread, List.of(), "I offer $22,500")).isFalse();
  }

  @Test
  void shouldBeAnsweredByACallOnWhichTheySpoke() {
    List<Message> thread = List.of(message(0, Author.BUYER, "I offer $22,500"));

    assertThat(answered(thread, List.of(NINE.plusSeconds(60)), "I offer $22,500")).isTrue();
    assertThat(answered(thread, List.of(NINE.minusSeconds(60)), "I offer $22,500")).isFalse();
  }

  @Test
  void shouldFindAQuestionOfWhichOnlyTheBeginningIsKnown() {
    String all = "Would you take 22,500 for it? " + "I drive over on Saturday. ".repeat(10);

    assertThat(
            new BuyerQuestions(List.of(message(0, Author.BUYER, all)), List.of())
                .of(List.of(all.substring(0, 200))))
        .first()
        .satisfies(question -> assertThat(question.at()).contains(NINE));
  }

  @Test
  void shouldStayOpenWhereTheMessageIsGone() {
    assertThat(answered(List.of(message(0, Author.REP, "Hi")), List.of(), "Pictures?")).isFalse();
  }

  private static boolean answered(List<Message> thread, List<Instant> calls, String words) {
    return new BuyerQuestions(thread, calls).of(List.of(words)).get(0).answered();
  }

  private static Message message(int minute, Author author, String text) {
    return new Message(
        NINE.plusSeconds(60L * minute),
        author == Author.BUYER ? Direction.IN : Direction.OUT,
        Channel.TEXT,
        author,
        text);
  }
}
