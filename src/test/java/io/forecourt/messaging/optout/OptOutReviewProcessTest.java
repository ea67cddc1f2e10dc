package io.forecourt.messaging.optout;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.OutboundGate;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ForecourtTest
class OptOutReviewProcessTest {

  private static final String WORDS = "I'm all set";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;

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

  private UUID inDoubt() {
    UUID id = showroom.converse(aLead().hot());
    showroom.write(id, WORDS);
    engine.settle(id);
    return id;
  }
}
