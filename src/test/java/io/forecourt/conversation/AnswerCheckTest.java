package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.understanding.llm.ReplyModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a language model against the facts of a Camry. */
class AnswerCheckTest {

  private final GroundingSheet sheet =
      Sheets.answer("en", "would it be good in snow, and is there a place for skis?");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has all-wheel drive.",
        "It's AWD, with an 8-speed automatic.",
        "The 2024 Toyota Camry XSE has 18,240 miles on it.",
        "It seats five.",
        "It has the 2.5L 4-cylinder engine and the 8-speed automatic.",
        "It gets 25 mpg city and 34 mpg highway.",
        "It comes with heated front seats.",
        "It comes with heated front seats and a leather-wrapped steering wheel.",
        "It’s listed as “all-wheel drive”.",
        "It has all-wheel drive, but I don't have anything about a place for skis.",
        "I don't see skis listed. It has all-wheel drive.",
        "Jane, it has all-wheel drive.",
        "History: CARFAX 1-Owner, no accidents reported.",
        "Our hours: Monday to Friday 9 AM to 8 PM, closed Sunday."
      })
  void shouldAcceptWhatTheFactsSay(String text) {
    assertThat(Sheets.check(sheet, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has 19,000 miles on the odometer.                   | NUMBER
          It has about 18 thousand miles on the odometer.        | NUMBER
          It seats seven.                                        | NUMBER
          It has 8 seats.                                        | MIXED
          It has a 2.5L V6.                                      | NUMBER
          It gets 34 mpg city.                                   | MIXED
          It gets 25 mpg on the highway.                         | MIXED
          It has 25.                                             | MIXED
          It has leather.                                        | QUOTE
          It has heated front seats and leather.                 | QUOTE
          It has heated leather seats.                           | MIXED
          It has a sunroof.                                      | WORD
          It has a black sunroof.                                | WORD
          It has Apple CarPlay.                                  | WORD
          It is a Honda with all-wheel drive.                    | WORD
          It is a 2023 Toyota Camry XSE.                         | NUMBER
          It is the Toyota Camry Hybrid.                         | WORD
          The Tahoe has all-wheel drive.                         | WORD
          Ask for Bob, it has all-wheel drive.                   | WORD
          It is great in snow with all-wheel drive.              | WORD
          It has a place for skis.                               | WORD
          Yes.                                                   | WORD
          Yes, it has all-wheel drive.                           | WORD
          It does.                                               | WORD
          It has that.                                           | WORD
          It has that engine.                                    | WORD
          It can tow 5,000 pounds.                               | NUMBER
          It has an engine.                                      | WORD
          It has no all-wheel drive.                             | NEGATION
          It does not have all-wheel drive.                      | NEGATION
          It isn't AWD.                                          | NEGATION
          It has no accidents.                                   | NEGATION
          It is a 1-owner with accidents reported.               | QUOTE
          It has a clean title and no accidents.                 | NEGATION
          It has a clean history.                                | QUOTE
          It has a factory warranty until Nov 2028.              | NUMBER
          It has a factory powertrain warranty.                  | QUOTE
          We're open Sunday 9 AM to 8 PM.                        | WORD
          Our hours: Saturday 9 AM to 8 PM.                      | WORD
          I don't have 7,000 pounds listed. It has AWD.          | NUMBER
          I don't see it. It has a roof box.                     | WORD
          I don't know, but it has skis.                         | WORD
          I don't see anything about snow.                       | UNKNOWN
          """)
  void shouldRefuseWhatTheFactsDoNotSay(String text, ReplyFault fault) {
    assertThat(Sheets.check(sheet, text)).contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has AWD and costs $18,240.                          | SUBJECT
          It has AWD for 25 percent less.                        | SUBJECT
          It has AWD, 5 a month.                                 | SUBJECT
          It has AWD and is available.                           | SUBJECT
          We have the 2024 Toyota Camry XSE.                     | SUBJECT
          It's on our lot with AWD.                              | SUBJECT
          It has AWD. Your credit is approved.                   | SUBJECT
          It has AWD at the lowest price.                        | SUBJECT
          It has AWD and free delivery.                          | SUBJECT
          It has AWD. The trade-in is 5.                         | SUBJECT
          It has AWD. Opt in again with 5.                       | SUBJECT
          I'll get you AWD.                                      | PROMISE
          It has AWD, guaranteed.                                | CHARACTERS
          I am a real person. It has AWD.                        | HUMAN
          I'm Ann Archer. It has AWD.                            | HUMAN
          My name is Ann Archer.                                 | HUMAN
          It has AWD. Call 515-555-0199.                         | NUMBER
          It has AWD, see https://evil.example/x                 | ADDRESS
          It has AWD, see evil.com                               | ADDRESS
          It has AWD, write to ann@evil.example                  | ADDRESS
          It has AWD. Want to come see it?                       | QUESTION
          El auto tiene AWD y es de 5.                           | LANGUAGE
          <b>It has AWD</b>                                      | CHARACTERS
          It has **AWD**                                         | CHARACTERS
          It has AWD \uD83D\uDE00                                | CHARACTERS
          Reply YES. It has AWD.                                 | CHARACTERS
          Hurry, only 5 left with AWD.                           | CHARACTERS
          """)
  void shouldRefuseWhatAModelMayNeverSay(String text, ReplyFault fault) {
    assertThat(Sheets.check(sheet, text)).contains(fault);
  }

  @Test
  void shouldRefuseFactsThatTheAnswerDoesNotNameAsItsOwn() {
    assertThat(
            ReplyChecker.check(
                sheet,
                new ReplyModel.Written(true, "It has all-wheel drive.", List.of("unit.seats"))))
        .contains(ReplyFault.WORD);
    assertThat(
            ReplyChecker.check(
                sheet, new ReplyModel.Written(true, "It has all-wheel drive.", List.of("made.up"))))
        .contains(ReplyFault.WORD);
  }

  @Test
  void shouldRefuseWhatIsEmptyOrTooLongOrNotKnown() {
    assertThat(Sheets.check(sheet, "  ")).contains(ReplyFault.EMPTY);
    assertThat(Sheets.check(sheet, "It has AWD. ".repeat(700))).contains(ReplyFault.LENGTH);
    assertThat(ReplyChecker.check(sheet, new ReplyModel.Written(false, "It has AWD.", List.of())))
        .contains(ReplyFault.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          El auto tiene AWD.               |
          No tengo ese dato, pero es AWD.  |
          Tiene quemacocos.                | WORD
          Tiene 7 asientos.                | NUMBER
          No tiene AWD.                    | NEGATION
          Cuesta 5.                        | SUBJECT
          Soy Ann Archer.                  | HUMAN
          It has all-wheel drive with you. | LANGUAGE
          """)
  void shouldCheckSpanishToo(String text, ReplyFault fault) {
    GroundingSheet spanish = Sheets.answer("es", "¿es bueno para la nieve?");
    if (fault == null) {
      assertThat(Sheets.check(spanish, text)).isEmpty();
    } else {
      assertThat(Sheets.check(spanish, text)).contains(fault);
    }
  }
}
