package io.forecourt.messaging.optout;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.HarmfulModels;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** What a doubtful message leads to, and what the link in a mail ends at once. */
@ForecourtTest
class OptOutReviewProcessTest {

  private static final String WORDS = "I'm all set";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private ModelFindings findings;
  @Autowired private RepositoryService repository;

  @ParameterizedTest
  @CsvSource({"YES, true", "NO, false"})
  void shouldHonorTheAnswerThoughTheDiagramHasLostItsListener(String answer, boolean optedOut) {
    HarmfulModels models = new HarmfulModels(repository);
    models.deploy(
        "opt-out-review.bpmn",
        "<camunda:taskListener event=\"complete\""
            + " delegateExpression=\"${recordOptOutReviewListener}\" />",
        "");
    try {
      UUID id = inDoubt();

      engine.complete(id, "UserTask_ReviewOptOut", Map.of("buyerOptsOut", answer));

      assertThat(optOuts.covers(leads.get(id).customerId())).isEqualTo(optedOut);
      assertThat(optOuts.isDoubtful(leads.get(id).customerId())).isFalse();
      assertThat(leads.get(id).status().name()).isEqualTo(optedOut ? "OPTED_OUT" : "OPEN");
      assertThat(findings.findAll())
          .anySatisfy(
              finding -> {
                assertThat(finding.kind()).isEqualTo(ModelFinding.Kind.OPT_OUT_ANSWER_IGNORED);
                assertThat(finding.process()).isEqualTo("opt-out-review");
                assertThat(finding.exampleLead()).contains(id);
              });
    } finally {
      models.takeBack();
    }
  }

  @Test
  void shouldLeaveTheBuyerAloneWhenAFormSendsTheFormerName() {
    UUID id = inDoubt();
    ProcessInstance review = engine.instance("opt-out-review", id);

    engine.complete(id, "UserTask_ReviewOptOut", Map.of("wantsToBeLeftAlone", "YES"));

    assertThat(review).isEnded();
  }

  @Test
  void shouldLeaveTheBuyerAloneWhenAPersonReadsItSo() {
    UUID id = inDoubt();
    ProcessInstance review = engine.instance("opt-out-review", id);

    engine.complete(id, "UserTask_ReviewOptOut", Map.of("buyerOptsOut", "YES"));

    assertThat(review)
        .isEnded()
        .hasPassed("EndEvent_LeftAlone")
        .hasNotPassed("EndEvent_MessagesGoOn");
    assertThat(optOuts.covers(leads.get(id).customerId())).isTrue();
    assertThat(leads.get(id).status().name()).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldGoOnWhenAPersonReadsItOtherwise() {
    UUID id = inDoubt();
    ProcessInstance review = engine.instance("opt-out-review", id);
    assertThat(outboundGate.send(id, "follow-up-other-way").rule()).isEqualTo("review");

    engine.complete(id, "UserTask_ReviewOptOut", Map.of("buyerOptsOut", "NO"));

    assertThat(review)
        .isEnded()
        .hasPassed("EndEvent_MessagesGoOn")
        .hasNotPassed("EndEvent_LeftAlone");
    assertThat(outboundGate.send(id, "follow-up-other-way").isSent()).isTrue();
  }

  @Test
  void shouldAskOnceHoweverOftenTheBuyerIsUnclear() {
    UUID id = inDoubt();
    showroom.write(id, WORDS);
    engine.settle(id);

    assertThat(engine.instance("opt-out-review", id)).isNotNull();
  }

  @Test
  void shouldRemindTheOwnerWhenNobodyDecides() {
    UUID id = inDoubt();
    ProcessInstance review = engine.instance("opt-out-review", id);

    EngineTime.pass(Duration.ofHours(2));
    engine.settle(id);

    assertThat(review)
        .isWaitingAt("UserTask_ReviewOptOut")
        .hasPassed("BoundaryEvent_ReviewOverdue", "EndEvent_OwnerReminded");
  }

  @Test
  void shouldWantAnAnswer() {
    UUID id = inDoubt();

    assertThatThrownBy(() -> engine.complete(id, "UserTask_ReviewOptOut", Map.of()))
        .hasMessageContaining("YES or NO");
  }

  @Test
  void shouldEndEverythingByTheLinkInAMail() {
    UUID lead = showroom.receive(aLead().at("lakeside").withoutPhone().withAnEmail());
    String link =
        showroom
            .texts(
                "select '/u/' || unsubscribe_token from forecourt.customer c"
                    + " join forecourt.lead l on l.customer_id = c.id where l.id = :lead",
                lead)
            .get(0);

    assertThat(callers.strangerCalls(HttpMethod.GET, link, null).getBody())
        .contains("Unsubscribe from Lakeside Cars?");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();

    assertThat(callers.strangerCalls(HttpMethod.POST, link, null).getBody())
        .contains("You’re unsubscribed");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(
            callers.strangerCalls(HttpMethod.POST, "/u/" + UUID.randomUUID(), null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  private UUID inDoubt() {
    UUID id = showroom.converse(aLead().hot());
    showroom.write(id, WORDS);
    engine.settle(id);
    return id;
  }
}
