package io.forecourt.conversation;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.Topics;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ForecourtTest
class LeadQualificationProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;

  @Test
  void shouldAnswerWithPriceAndPaymentWhenTheCarIsHere() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance conversation = waitingForStock(id);

    engine.work(Topics.CHECK_AVAILABILITY, id);

    assertThat(conversation)
        .isEnded()
        .hasPassed("SendTask_AnswerWithPrice", "EndEvent_FullyQualified")
        .hasNotPassed(
            "SendTask_OfferAlternatives", "SendTask_AskForCar", "EndEvent_PartlyQualified");
    assertThat(lastWords(id))
        .contains(
            "Hi Jane",
            "automated assistant",
            "$28,995",
            "$456 a month",
            "7.9% APR",
            "will call you by 10:05 AM CDT today");
  }

  @Test
  void shouldOfferAlternativesWhenTheCarIsSold() {
    UUID id = showroom.receive(aLead().askingForStockNumber("R2002"));
    ProcessInstance conversation = waitingForStock(id);

    engine.work(Topics.CHECK_AVAILABILITY, id);

    assertThat(conversation)
        .hasPassed("SendTask_OfferAlternatives")
        .hasNotPassed("SendTask_AnswerWithPrice")
        .isWaitingAt("Gateway_BuyerAnswers");
    assertThat(lastWords(id)).contains("just sold", "Ford F-150", "Would one of these work");

    engine.handOff(id);
    assertThat(conversation).isEnded().hasPassed("EndEvent_PartlyQualified");
  }

  @Test
  void shouldAskWhichCarWhenNoneIsNamed() {
    UUID id = showroom.receive(aLead());
    ProcessInstance conversation = waitingForStock(id);

    engine.work(Topics.CHECK_AVAILABILITY, id);

    assertThat(conversation)
        .hasPassed("SendTask_AskForCar")
        .hasNotPassed("SendTask_OfferAlternatives")
        .isWaitingAt("Gateway_BuyerAnswers");
    assertThat(lastWords(id)).contains("Which car do you have in mind?");
  }

  @Test
  void shouldSayThatTheCarIsBeingCheckedWhenTheStockIsLate() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance conversation = waitingForStock(id);

    EngineTime.pass(Duration.ofSeconds(3));
    engine.runDueJobs(id);

    assertThat(conversation)
        .isWaitingAt("ServiceTask_CheckStock")
        .hasPassed("EndEvent_BuyerToldToWait");
    assertThat(lastWords(id)).contains("double-check");
    assertThat(showroom.lead(id).at("/clocks/0/metAt").asText()).isNotEmpty();

    engine.work(Topics.CHECK_AVAILABILITY, id);
    assertThat(lastWords(id))
        .startsWith("The 2024 Toyota Camry XSE is on our lot")
        .doesNotContain("Hi Jane");
  }

  @Test
  void shouldReadTheWordsOfAnInquiry() {
    UUID id =
        showroom.receive(
            aLead().saying("Is it still there? I have a 2015 Altima to trade and would pay cash."));

    JsonNode facts = showroom.lead(id).get("facts");

    assertThat(facts.at("/tradeIn/model").asText()).isEqualTo("Altima");
    assertThat(facts.get("financing").asText()).isEqualTo("CASH");
  }

  @Test
  void shouldTellTheOwnerOnceThatABuyerWritesSpanish() {
    UUID id = showroom.receive(aLead());

    showroom.write(id, "Hola, todavia tienen el Camry? quiero pagar en efectivo");
    showroom.write(id, "ok thanks");
    showroom.write(id, "puedo ir manana por la tarde");

    JsonNode lead = showroom.lead(id);
    assertThat(lead.at("/facts/financing").asText()).isEqualTo("CASH");
    assertThat(lead.get("transcript").findValuesAsText("text"))
        .noneMatch(text -> text.contains("persona que habla espa"));
    assertThat(showroom.news(id)).filteredOn(news -> news.contains("Writes in Spanish")).hasSize(1);
  }

  @Test
  void shouldHearUrgencyInANearDayTogetherWithWhatTheBuyerDoes() {
    UUID keen = showroom.receive(aLead().visitedTheSite(4, 300));
    UUID calm = showroom.receive(aLead().visitedTheSite(1, 0));
    String words = "probably later this week";

    assertThat(showroom.write(keen, words).get("signals").toString()).contains("URGENT");
    assertThat(showroom.write(calm, words).get("signals").toString()).doesNotContain("URGENT");
  }

  private ProcessInstance waitingForStock(UUID id) {
    engine.runDueJobs(id);
    ProcessInstance conversation = engine.instance("lead-qualification", id);
    assertThat(conversation).isWaitingAt("ServiceTask_CheckStock");
    return conversation;
  }

  private String lastWords(UUID id) {
    var transcript = showroom.lead(id).get("transcript");
    return transcript.get(transcript.size() - 1).get("text").asText();
  }
}
