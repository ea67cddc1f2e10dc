package io.forecourt.conversation;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole conversations, from the inquiry to the person who goes on. */
@ForecourtTest
class ConversationTest {

  private static final String CALL = "UserTask_CallLead";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldAskOneThingAfterTheOtherUntilAllIsKnown() {
    UUID id = showroom.conversationAboutACamry();
    assertThat(lastWords(id))
        .contains("automated assistant", "$28,995")
        .endsWith("What monthly payment would work for you? A rough figure helps.");

    showroom.say(id, "around 450 a month");
    assertThat(lastWords(id)).contains("car to trade in");

    showroom.say(id, "yes, a 2015 Honda Civic in good shape");
    assertThat(lastWords(id)).contains("When would you like");

    showroom.say(id, "within the next two weeks");
    assertThat(lastWords(id)).contains("cash, finance or lease");

    showroom.say(id, "finance");
    assertThat(lastWords(id)).contains("best reach you");
    assertThat(engine.task(id, CALL)).isNull();

    showroom.say(id, "text me after 6pm");

    assertThat(lastWords(id)).contains("that's all I need", "will text you at 6:00 PM today");
    assertThat(showroom.lead(id).get("factsComplete").asInt()).isEqualTo(6);
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("HANDOFF");
    assertThat(engine.task(id, CALL)).isNotNull();
    assertThat(showroom.assistant(id)).hasSize(6).doesNotHaveDuplicates();
    assertThat(showroom.assistant(id).stream().filter(text -> text.contains("Hi Jane"))).hasSize(1);
  }

  @Test
  void shouldAskNothingWhenEverythingIsSaidAtOnce() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(
        id,
        "450 a month max, no trade, want it within 10 days, financing through you, call me after 5pm");

    assertThat(showroom.lead(id).get("factsComplete").asInt()).isEqualTo(6);
    assertThat(lastWords(id)).doesNotContain("?").contains("will call you at 5:00 PM today");
    assertThat(engine.task(id, CALL).getDueDate())
        .isEqualTo(Date.from(Instant.parse("2026-03-11T22:00:00Z")));
  }

  @Test
  void shouldTakeACorrectionAndAskOn() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "400 a month");

    showroom.say(id, "actually make that 475 a month. No trade");

    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(475);
    assertThat(lastWords(id)).contains("When would you like");
  }

  @Test
  void shouldAnswerTheBuyersOwnQuestionFirst() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "is it still available? and when do you close?");

    assertThat(lastWords(id))
        .contains("the Camry is still here, on our lot")
        .contains("We're open today from 8:30 AM to 8 PM")
        .contains("how much would you like to spend");

    showroom.say(id, "what would the monthly payment be?");
    assertThat(lastWords(id))
        .contains("$456 a month", "$2,900 down", "72 months", "not an offer of credit");
  }

  @Test
  void shouldSayThatItIsAMachineWheneverAsked() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "are you a real person?");

    assertThat(lastWords(id)).contains("automated assistant at Riverside Motors, not a person");
  }

  @Test
  void shouldOfferOtherCarsAndLookForTheOneThatIsNamedThen() {
    UUID id = showroom.converse(aLead().askingForStockNumber("R2002"));
    assertThat(lastWords(id))
        .contains("just sold", "The closest we have", "Would one of these work");

    showroom.say(id, "ok what about the 2024 Camry XSE?");

    assertThat(conversation(id)).hasPassed("SendTask_AnswerWithPrice");
    assertThat(lastWords(id))
        .contains("2024 Toyota Camry XSE is on our lot", "$28,995", "payment would work for you");
    assertThat(showroom.lead(id).at("/facts/vehicle/model").asText()).isEqualTo("Camry");
  }

  /** The feed lists it no more, and does not say why. */
  @Test
  void shouldSayThatACarIsGoneWithoutSayingThatItSold() {
    park("GONE");
    try {
      UUID id = showroom.converse(aLead().askingForStockNumber("R1620"));
      assertThat(lastWords(id))
          .containsIgnoringCase("we no longer have the 2022 Kia Telluride EX")
          .doesNotContainIgnoringCase("sold", "reserved");

      showroom.say(id, "so is it available?");
      assertThat(lastWords(id))
          .containsIgnoringCase("no longer have")
          .doesNotContainIgnoringCase("sold", "reserved");
    } finally {
      park("ON_LOT");
    }
  }

  private void park(String status) {
    jdbc.sql("update forecourt.vehicle set status = :status where stock_number = 'R1620'")
        .param("status", status)
        .update();
  }

  @Test
  void shouldEndWithAnOptOutInOddWords() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "400 a month");
    int said = showroom.assistant(id).size();

    showroom.say(id, "ok lose my number and dont text me no more");

    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(engine.instance("lead-lifecycle", id)).isNull();
    assertThat(showroom.assistant(id)).hasSize(said + 1);
    assertThat(lastWords(id)).doesNotContain("?");
  }

  @Test
  void shouldConverseInSpanish() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "Hola, me interesa el Camry, puedo pagar 450 al mes");
    assertThat(lastWords(id)).contains("cuenta").doesNotContain("trade");
    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);

    showroom.say(id, "¿cuántas millas tiene?");
    assertThat(lastWords(id)).contains("El Camry tiene 18,240 millas");

    showroom.say(id, "is it still available? and how many owners did it have");
    assertThat(lastWords(id)).contains("still here, on our lot");
    assertThat(showroom.news(id)).filteredOn(news -> news.contains("Writes in Spanish")).hasSize(1);
  }

  @Test
  void shouldAnswerForTheUnitThatIsPointedAt() {
    UUID id = showroom.converse(aLead().saying("do you have any SUVs under 20k?"));
    assertThat(lastWords(id)).contains("miles, $");

    showroom.say(id, "the 2021 rav4");
    assertThat(lastWords(id)).contains("2021 Toyota RAV4 Limited is on our lot");
    showroom.say(id, "any others like it");
    assertThat(lastWords(id)).contains("2024 Toyota RAV4 XLE");
    showroom.say(id, "how many miles on the first one");

    assertThat(lastWords(id)).contains("18,614 miles");
    assertThat(showroom.lead(id).at("/facts/vehicle/stockNumber").asText()).isEqualTo("R1235");
  }

  @Test
  void shouldNeverAnswerForAnotherUnitThanTheOneAskedFor() {
    UUID id = showroom.converse(aLead().saying("is the black 2026 explorer xlt still for sale"));

    assertThat(lastWords(id)).contains("2026 Ford Explorer XLT just sold");
  }

  @Test
  void shouldGiveTheRepTheBuyersWordsWhereTheAnswerIsNotKnown() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "do you take crypto?");
    engine.handOff(id);

    assertThat(lastWords(id)).contains("Dee Whitman");
    assertThat(
            showroom.texts(
                "select next_action from forecourt.handoff_record where lead_id = :lead", id))
        .last()
        .asString()
        .contains("\"do you take crypto?\"");
  }

  @Test
  void shouldHoldTheVisitThatTheStoreIsOpenFor() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "can I test drive it Saturday at 10?");
    assertThat(lastWords(id)).contains("Saturday, Mar 14, at 10:00 AM", "will confirm");

    showroom.say(id, "or sunday at noon?");
    assertThat(lastWords(id)).contains("closed on Sundays", "Monday, Mar 16");
  }

  @Test
  void shouldNeedNothingAfterAThumbUp() {
    UUID id = showroom.conversationAboutACamry();
    int said = showroom.assistant(id).size();

    showroom.say(id, "lol \uD83D\uDE02");
    showroom.say(id, "\uD83D\uDC4D");

    assertThat(showroom.assistant(id)).hasSize(said);
  }

  @Test
  void shouldConverseAtNightAndLetThePersonCallInTheMorning() {
    EngineTime.setTo(Instant.parse("2026-03-12T03:10:00Z"));
    UUID id = showroom.converse(aLead().askingFor("2024 Toyota Camry XSE").from("Miami"));
    assertThat(lastWords(id)).contains("tomorrow").endsWith("A rough figure helps.");

    EngineTime.pass(Duration.ofMinutes(2));
    showroom.say(id, "450 a month");
    assertThat(lastWords(id)).contains("trade in");

    engine.handOff(id);
    assertThat(engine.task(id, CALL).getDueDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-12T14:00:00Z"));
  }

  @Test
  void shouldLeaveAQuestionToTheRepAfterTwoMisses() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "blue would be my favourite colour I guess");
    assertThat(lastWords(id)).contains("how much would you like to spend");
    showroom.say(id, "my dog likes to ride along");

    assertThat(lastWords(id)).contains("car to trade in");
    assertThat(showroom.lead(id).at("/facts/budget").isMissingNode()).isTrue();
  }

  @Test
  void shouldHandOverWhenItUnderstandsNothing() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "the weather is lovely over here");
    showroom.say(id, "my dog likes to ride along");
    showroom.say(id, "purple monkey dishwasher");

    assertThat(lastWords(id)).contains("so a person will read it");
    assertThat(engine.task(id, CALL)).isNotNull();
    assertThat(showroom.news(id)).anyMatch(text -> text.contains("did not understand"));
  }

  @Test
  void shouldHandOverAtOnceWhenAPersonIsAskedFor() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "can I just talk to a real human please");

    assertThat(lastWords(id)).contains("Of course", "is a real person");
    assertThat(engine.task(id, CALL).getDueDate().toInstant())
        .isEqualTo(EngineTime.now().plus(Duration.ofMinutes(5)));
    assertThat(showroom.lead(id).at("/talk/endedBecause").asText()).isEqualTo("HUMAN_REQUEST");
  }

  @Test
  void shouldHandOverAtOnceWhenTheTradeInsWorthIsAsked() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "what would you give me for my 2015 Civic?");

    assertThat(lastWords(id)).contains("in-person appraisal");
    assertThat(engine.task(id, CALL).getDueDate().toInstant())
        .isEqualTo(EngineTime.now().plus(Duration.ofMinutes(5)));
    assertThat(showroom.news(id)).contains("Asks what the trade-in is worth.");
  }

  @Test
  void shouldKeepAtWhichQuestionABuyerFellSilent() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "450 a month");

    EngineTime.pass(Duration.ofMinutes(4));
    engine.settle(id);

    JsonNode lead = showroom.lead(id);
    assertThat(lead.at("/talk/endedBecause").asText()).isIn("SILENCE", "TIME_UP");
    assertThat(lead.at("/talk/asked").asText()).isEqualTo("TRADE_IN");
    assertThat(lead.get("stage").asText()).isEqualTo("HANDOFF");
    assertThat(engine.task(id, CALL)).isNotNull();
  }

  @Test
  void shouldAnswerWhileTheCallIsDueAndBringItForward() {
    UUID id = showroom.conversationAboutACamry();
    engine.handOff(id);
    Date due = engine.task(id, CALL).getDueDate();

    showroom.say(id, "450 a month, and no trade");
    assertThat(lastWords(id)).contains("When would you like");

    showroom.say(id, "I need it asap, what credit score do I need?");
    assertThat(engine.task(id, CALL).getDueDate().toInstant())
        .isBeforeOrEqualTo(EngineTime.now().plus(Duration.ofMinutes(5)));
    assertThat(engine.task(id, CALL).getDueDate()).isBefore(due);
    assertThat(lastWords(id)).contains("will call you by");
  }

  @Test
  void shouldAskNoLongerThanTwoMinutesOnceTheLeadIsHot() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "in about 10 days, 450 a month, no trade");
    assertThat(showroom.lead(id).get("band").asText()).isIn("HIGH", "HOT");
    assertThat(engine.task(id, CALL)).isNull();

    EngineTime.pass(Duration.ofSeconds(121));
    engine.settle(id);

    assertThat(showroom.lead(id).at("/talk/endedBecause").asText()).isEqualTo("TIME_UP");
    assertThat(engine.task(id, CALL)).isNotNull();
  }

  @Test
  void shouldSayGoodbyeOnce() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "450 a month max, no trade, in 10 days, financing, call me after 5pm");
    int said = showroom.assistant(id).size();

    showroom.say(id, "ok thanks");
    showroom.say(id, "great");
    assertThat(showroom.assistant(id)).hasSize(said);

    showroom.say(id, "when do you close?");
    assertThat(lastWords(id)).contains("open today").doesNotContain("that's all I need");
  }

  @Test
  void shouldNotTakeAnAnswerToOtherWordsForAFact() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "450 a month");
    assertThat(lastWords(id)).contains("trade in");
    engine.handOff(id);
    EngineTime.setTo(engine.task(id, CALL).getDueDate().toInstant().plusSeconds(1));
    engine.settle(id);
    assertThat(lastWords(id)).contains("hasn't been able to call you");

    showroom.say(id, "yes");

    assertThat(showroom.lead(id).at("/facts/tradeIn").isMissingNode()).isTrue();
  }

  @Test
  void shouldGoOnAskingWhenABuyerAnswersTheFollowUp() {
    UUID id = showroom.conversationAboutACamry();
    engine.handOff(id);
    engine.call(id, "NO_ANSWER");

    showroom.say(id, "sorry, was at work. 450 a month would work");

    assertThat(lastWords(id)).contains("trade in").doesNotContain("Hi Jane");
    assertThat(conversation(id)).isWaitingAt("Gateway_BuyerAnswers");
  }

  @Test
  void shouldCallAtTheMomentThatWasAgreed() {
    UUID id = showroom.conversationAboutACamry();

    showroom.say(id, "call me tomorrow at 4pm please, no trade");
    engine.handOff(id);

    assertThat(engine.task(id, CALL).getDueDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-12T21:00:00Z"));
  }

  private ProcessInstance conversation(UUID id) {
    return engine.instance("lead-qualification", id);
  }

  private String lastWords(UUID id) {
    List<String> said = showroom.assistant(id);
    return said.get(said.size() - 1);
  }
}
