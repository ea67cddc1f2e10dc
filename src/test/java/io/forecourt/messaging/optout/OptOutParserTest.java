package io.forecourt.messaging.optout;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "Stop.",
        " stop!! ",
        "STOPALL",
        "Unsubscribe",
        "END",
        "quit",
        "Cancel",
        "opt-out",
        "OPT OUT",
        "revoke",
        "arrêt",
        "remove",
        "please stop texting me",
        "no more messages, thanks",
        "take me off your list please",
        "do not contact me again",
        "quit sending me stuff",
        "I don't want to hear from you anymore",
        "leave me alone!",
        "Stop\n> earlier mail",
        "we bought one already, please stop messaging us",
        "delete my number",
        "no mas mensajes"
      })
  void shouldHearAnOptOutInWhateverWords(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have the wrong number",
        "wrong person",
        "I never asked about a car",
        "there is no Steve here",
        "This number belongs to someone else"
      })
  void shouldHearThatItIsSomebodyElse(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.WRONG_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enough with the messages already",
        "how many times do I have to tell you",
        "no longer interested",
        "I'm all set",
        "already bought one",
        "who is this?"
      })
  void shouldAskAPersonWhereWordsCouldMeanEither(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.DOUBT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can I stop by tomorrow after work?",
        "I'll stop in on Saturday",
        "YES",
        "yes please",
        "I need to cancel my appointment for today",
        "not interested in the silver one, in black?",
        "does it have start stop technology",
        "end of the month would be good",
        "no more than 400 a month",
        "please remove the mats fee from the quote",
        "text me, I work nights",
        "Is the Camry still there?",
        "my lease ends in March",
        "don't stop looking for me, I still want one",
        "call me after six",
        "info on the trim?",
        "can you help me with financing",
        "I want to start the paperwork",
        "cancel the test drive"
      })
  void shouldNotTakeABuyersWordsForAnOptOut(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "unstop", "Start."})
  void shouldHearWhoComesBack(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "info", "Help?"})
  void shouldHearWhoAsksForHelp(String text) {
    assertThat(OptOutParser.read(text)).isEqualTo(OptOutIntent.HELP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stop the emails, texts are fine | EMAIL
          please quit emailing me, text is ok | EMAIL
          no more emails please but you can text | EMAIL
          stop texting, just email me | TEXT
          ya no me manden correos, mejor por mensaje | EMAIL
          no me escriban por whatsapp, los mensajes esta bien | WHATSAPP
          """)
  void shouldCloseOneChannelWhereAnotherIsWelcome(String text, Channel closed) {
    assertThat(OptOutParser.closedChannel(text)).contains(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop emailing me",
        "stop texting and emailing me",
        "don't text or email me",
        "don't call, text me",
        "no emails or texts, thanks",
        "text me the price",
        "is texting ok?",
        "STOP"
      })
  void shouldCloseNoSingleChannelOtherwise(String text) {
    assertThat(OptOutParser.closedChannel(text)).isEmpty();
  }
}
