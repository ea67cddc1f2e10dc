package io.forecourt.conversation;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.LeadEventLoop;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.process.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that come when nobody waits for them. */
@ForecourtTest
class ConversationRaceTest {

  private static final int ROUNDS = 30;
  private static final int OPT_OUTS = 80;
  private static final String CALL = "UserTask_CallLead";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private LeadEventLoop events;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;

  @Test
  void shouldHearAnAnswerThatComesBeforeTheGreeting() {
    UUID id = showroom.receive(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
    showroom.write(id, "450 a month, no trade");
    events.runNow();

    engine.settle(id);

    List<String> said = showroom.assistant(id);
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).contains("Hi Jane", "When would you like").doesNotContain("trade in?");
  }

  @Test
  void shouldHearAnAnswerWhileAWorkerIsAtWork() {
    UUID id = showroom.converse(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
    EngineTime.pass(Duration.ofSeconds(10));
    showroom.write(id, "or the F-150, do you have that?");
    events.runNow();
    engine.runDueJobs(id);

    EngineTime.pass(Duration.ofSeconds(10));
    showroom.write(id, "450 a month");
    events.runNow();
    engine.work(Topics.CHECK_AVAILABILITY, id);
    engine.settle(id);

    assertThat(showroom.assistant(id)).last().asString().contains("trade in");
    assertNothingIsAskedTwice(id);
  }

  @RepeatedTest(5)
  void shouldHearTwoAnswersAtOnceAndAskNothingTwice() throws Exception {
    UUID id = showroom.converse(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
    EngineTime.pass(Duration.ofSeconds(10));

    together(
        () -> showroom.write(id, "450 a month"),
        () -> showroom.write(id, "no trade in"),
        () -> showroom.write(id, "would finance it"),
        events::runNow,
        events::runNow);
    EngineTime.pass(Duration.ofSeconds(10));
    engine.settle(id);

    JsonNode facts = showroom.lead(id).get("facts");
    assertThat(facts.at("/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(facts.at("/tradeIn/has").asBoolean(true)).isFalse();
    assertThat(facts.get("financing").asText()).isEqualTo("FINANCE");
    assertNothingIsAskedTwice(id);
    assertThat(showroom.assistant(id)).last().asString().contains("When would you like");
  }

  @Test
  void shouldAnswerWhatIsAskedWhileItSpeaks() throws Exception {
    UUID id = showroom.converse(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
    for (int round = 0; round < ROUNDS; round++) {
      EngineTime.pass(Duration.ofSeconds(10));
      showroom.write(id, "where are you?");
      int head = round % 10;

      together(
          () -> {
            LockSupport.parkNanos(Duration.ofMillis(head).toNanos());
            events.runNow();
          },
          () -> showroom.write(id, "when do you close?"));
      EngineTime.pass(Duration.ofSeconds(10));
      engine.settle(id);

      assertThat(
              showroom.assistant(id).stream()
                  .filter(text -> text.contains("open today from 8:30 AM to 8 PM"))
                  .count())
          .as("round " + round)
          .isEqualTo(round + 1);
    }
  }

  @Test
  void shouldHearAnAnswerAfterTheHandoff() {
    UUID id = showroom.handOff(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
    assertThat(engine.task(id, CALL)).isNotNull();

    EngineTime.pass(Duration.ofSeconds(10));
    showroom.write(id, "450 a month");
    engine.settle(id);

    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(showroom.news(id)).contains("The buyer replied.");
    assertThat(showroom.assistant(id)).last().asString().contains("trade in");
    assertNothingIsAskedTwice(id);
  }

  /** The gate alone is raced a thousand times in {@code OptOutRaceTest}. */
  @Test
  void shouldEndTheLeadAndSendNothingMoreWhenTheBuyerOptsOutAsAnAnswerIsSent() throws Exception {
    for (int race = 0; race < OPT_OUTS; race++) {
      UUID id = showroom.receive(aLead());
      engine.runDueJobs(id);
      Duration head = Duration.ofMillis(race);
      List<Integer> sentBefore = new CopyOnWriteArrayList<>();

      together(
          () -> engine.work(Topics.CHECK_AVAILABILITY, id),
          () -> {
            LockSupport.parkNanos(head.toNanos());
            optOuts.record(leads.get(id).customerId(), "Raced.");
            sentBefore.add(showroom.templatesSent(id).size());
          });
      int sentAtOnce = showroom.templatesSent(id).size();
      engine.applyEvents();

      assertThat(sentBefore).as("race " + race).containsExactly(sentAtOnce);
      assertThat(showroom.templatesSent(id)).hasSize(sentAtOnce);
      assertThat(showroom.assistant(id)).hasSizeLessThanOrEqualTo(1);
      assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
      assertThat(engine.instance("lead-lifecycle", id)).isNull();
      assertThat(engine.instance("lead-qualification", id)).isNull();
    }
  }

  private void assertNothingIsAskedTwice(UUID id) {
    List<String> questions =
        showroom.assistant(id).stream()
            .flatMap(text -> text.lines())
            .filter(line -> line.contains("?"))
            .toList();
    assertThat(questions).doesNotHaveDuplicates();
  }

  private static void together(Runnable... actions) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(actions.length);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable action : actions) {
        running.add(threads.submit(action));
      }
      for (Future<?> each : running) {
        each.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
