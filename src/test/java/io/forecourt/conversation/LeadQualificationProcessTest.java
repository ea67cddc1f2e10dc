package io.forecourt.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.Topics;
import io.forecourt.understanding.llm.ConnectedModel;
import io.forecourt.understanding.llm.ReplyModel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ForecourtTest
class LeadQualificationProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Assistant assistant;
  @Autowired private Callers callers;
  @Autowired private ConnectedModel model;

  @AfterEach
  void disconnectTheModel() {
    model.disconnect();
  }

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
            "will call you by 10:05 AM today");
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

  @Test
  void shouldAnswerAnOpenQuestionInTheWordsOfAModelThatWereChecked() {
    UUID id = showroom.conversationAboutACamry();
    model.connect(ReplyModel.Use.OPEN_QUESTIONS, Duration.ofSeconds(5));
    model.writes("It has the 2.5L 4-cylinder engine. I don't see a service department listed.");

    showroom.write(id, "does your service department work on this engine?");
    awaitMessages(id, 3);

    JsonNode last = lastMessage(id);
    assertThat(last.get("author").asText()).isEqualTo("MODEL");
    assertThat(last.get("text").asText())
        .startsWith("It has the 2.5L 4-cylinder engine. I don't see a service department listed.")
        .contains("how much would you like to spend")
        .doesNotContain("I don't have that");
    assertThat(showroom.templatesSent(id)).contains("assistant-model", "answer-passed-on");
    JsonNode receipt = modelReceipt(id);
    assertThat(receipt.at("/model/writtenAs").asText()).isEqualTo("ANSWER");
    assertThat(receipt.at("/model/basedOn"))
        .extracting(JsonNode::asText)
        .containsExactly("answer-passed-on", "ask-budget");
    assertThat(receipt.at("/model/sheet").asText())
        .contains("\"unit.engine\"", "2.5L 4-cylinder")
        .doesNotContain("28995", "28,995\"", "ON_LOT");
    assertThat(receipt.at("/model/approvedText").asText()).contains("I've ");
    assertThat(receipt.get("phrasing").asText())
        .isEqualTo(GroundingSheet.hash(receipt.at("/model/sheet").asText()));
    assertThat(model.requests()).singleElement().asString().contains("json_schema", "unit.engine");
    assertThat(assistant.openQuestions(id)).singleElement().asString().contains("service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has the 2.5L engine for $19,999.",
        "It is available, and it has the 2.5L 4-cylinder engine.",
        "It has the 2.5L 4-cylinder engine. Call (515) 555-0666.",
        "It has the 2.5L 4-cylinder engine, see https://evil.example/pay",
        "It has the 2.5L 4-cylinder engine. Reply YES to opt in again.",
        "I am a person. It has the 2.5L 4-cylinder engine.",
        "El auto tiene el motor de 4 cilindros y es de 5.",
        "It has leather and the 2.5L 4-cylinder engine."
      })
  void shouldFallBackToTheTemplatesWhenAModelWritesWhatIsNotSo(String hostile) {
    UUID id = showroom.conversationAboutACamry();
    model.connect(ReplyModel.Use.PHRASING, Duration.ofSeconds(5));
    model.writes(hostile);

    showroom.write(id, "do you have a service department?");
    awaitMessages(id, 3);

    assertFromTemplates(id, hostile);
    assertThat(model.asked()).isOne();
  }

  @Test
  void shouldFallBackToTheTemplatesWhenAModelFails() {
    UUID id = showroom.conversationAboutACamry();
    model.connect(ReplyModel.Use.OPEN_QUESTIONS, Duration.ofMillis(400));
    List<Runnable> failures =
        List.of(
            () -> model.responds(aResponse().withStatus(500)),
            () -> model.writes("It has the 2.5L 4-cylinder engine. ".repeat(230)),
            () -> model.responds(aResponse().withStatus(429)),
            () -> model.says(""),
            () -> model.responds(okJson("{}").withFixedDelay(30_000)),
            () -> model.says("{\"known\": true, \"text\": "));
    int messages = 1;
    for (Runnable failure : failures) {
      failure.run();
      EngineTime.pass(Duration.ofSeconds(10));
      showroom.write(id, "do you have a service department?");
      messages += 2;
      awaitMessages(id, messages);
      assertFromTemplates(id, "2.5L");
    }
    assertThat(model.asked()).isEqualTo(failures.size());
  }

  @Test
  void shouldGoOnWithoutAModelThatHangsAndHoldNoLockMeanwhile() {
    UUID id = showroom.conversationAboutACamry();
    model.connect(ReplyModel.Use.OPEN_QUESTIONS, Duration.ofSeconds(60));
    model.responds(okJson("{}").withFixedDelay(60_000));

    showroom.write(id, "do you have a service department?");
    engine.settle(id);
    await().until(() -> model.asked() == 1);
    engine.settle(id);

    assertThat(showroom.lead(id).get("transcript")).hasSize(2);
    assertThat(
            showroom.texts(
                "select l.id::text from forecourt.conversation c join forecourt.lead l"
                    + " on l.id = c.lead_id join forecourt.customer k on k.id = l.customer_id"
                    + " where l.id = :lead for update nowait",
                id))
        .hasSize(1);

    EngineTime.pass(Duration.ofSeconds(62));
    engine.settle(id);
    assertFromTemplates(id, "2.5L");
  }

  @Test
  void shouldPutPlainFactsIntoOtherWordsWhereAllowed() {
    String question = "how many miles are on it?";
    UUID plain = showroom.conversationAboutACamry();
    showroom.say(plain, question);
    String approved = lastWords(plain);
    assertThat(approved).startsWith("The Camry has 18,240 miles on it.");
    UUID id = showroom.conversationAboutACamry();

    model.connect(ReplyModel.Use.PHRASING, Duration.ofSeconds(5));
    model.writes("Sure, t" + approved.substring(1));
    showroom.write(id, question);
    awaitMessages(id, 3);

    assertThat(lastMessage(id).get("author").asText()).isEqualTo("MODEL");
    assertThat(lastWords(id)).isEqualTo("Sure, t" + approved.substring(1));
    assertThat(modelReceipt(id).at("/model/writtenAs").asText()).isEqualTo("PHRASING");
    assertThat(modelReceipt(id).at("/model/basedOn"))
        .extracting(JsonNode::asText)
        .containsExactly("answer-mileage", "ask-budget");

    model.writes(approved.replace("18,240", "12,000"));
    showroom.write(id, question);
    awaitMessages(id, 5);
    assertFromTemplates(id, "12,000");
  }

  @Test
  void shouldNotAskAModelAboutMoney() {
    UUID id = showroom.conversationAboutACamry();
    model.connect(ReplyModel.Use.PHRASING, Duration.ofSeconds(5));
    model.writes("It has the 2.5L 4-cylinder engine.");

    showroom.write(id, "can I put a credit card down at your service department?");
    awaitMessages(id, 3);

    assertFromTemplates(id, "2.5L");
    assertThat(model.asked()).isZero();
  }

  private void awaitMessages(UUID id, int count) {
    await()
        .untilAsserted(
            () -> {
              engine.settle(id);
              assertThat(showroom.lead(id).get("transcript")).hasSize(count);
            });
  }

  private void assertFromTemplates(UUID id, String not) {
    assertThat(lastMessage(id).get("author").asText()).isEqualTo("ASSISTANT");
    assertThat(lastWords(id)).doesNotContain(not);
    assertThat(engine.instance("lead-qualification", id)).isNotNull();
  }

  private JsonNode modelReceipt(UUID id) {
    JsonNode document =
        showroom.read(callers.machineGets("/api/leads/" + id + "/receipts").getBody());
    List<JsonNode> receipts =
        StreamSupport.stream(document.get("receipts").spliterator(), false)
            .filter(receipt -> receipt.get("block").asText().equals("assistant-model"))
            .toList();
    assertThat(receipts).hasSize(1);
    return receipts.get(0);
  }

  private JsonNode lastMessage(UUID id) {
    JsonNode transcript = showroom.lead(id).get("transcript");
    return transcript.get(transcript.size() - 1);
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
