package io.forecourt.lead;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.LeadProcesses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events from outside, opt-outs above all, and whether the process of the lead follows them. */
@ForecourtTest
class LeadEventsTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private LeadEvents events;
  @Autowired private LeadEventLoop loop;
  @Autowired private Leads leads;
  @Autowired private CustomerLeads customerLeads;
  @Autowired private Suppressions suppressions;
  @Autowired private OptOuts optOuts;
  @Autowired private OutboundGate outboundGate;
  @Autowired private LeadProcesses processes;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void noEventsOfOtherTests() {
    loop.runNow();
  }

  @Test
  void shouldWaitForAProcessThatIsNotThereYet() {
    UUID id = showroom.receive(aLead().hot());
    runtime.deleteProcessInstance(engine.instance("lead-lifecycle", id).getId(), "not begun");
    events.store(id, LeadEvent.Kind.OPT_OUT);
    loop.runNow();
    assertThat(waiting(id)).isEqualTo(1);
    assertThat(showroom.status(id)).isEqualTo("OPEN");

    processes.startLifecycle(id, "riverside", Optional.empty());
    EngineTime.pass(Duration.ofSeconds(2));
    loop.runNow();

    assertThat(waiting(id)).isZero();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldLetAnEventOfALaterReleaseWaitAlone() {
    UUID id = showroom.receive(aLead().hot());
    jdbc.sql(
            """
            insert into forecourt.lead_event (lead_id, kind, received_at, next_try_at)
            values (:lead, 'OF_A_LATER_RELEASE', now(), '2020-01-01')
            """)
        .param("lead", id)
        .update();
    events.store(id, LeadEvent.Kind.OPT_OUT);

    loop.runNow();

    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(waiting(id)).isEqualTo(1);
    jdbc.sql("delete from forecourt.lead_event where kind = 'OF_A_LATER_RELEASE'").update();
  }

  @Test
  void shouldStoreARepeatedMessageOnce() {
    UUID id = showroom.receive(aLead().hot());
    for (int delivery = 0; delivery < 2; delivery++) {
      showroom.deliver(id, "SM1", "Is it still there?");
    }

    assertThat(showroom.lead(id).get("transcript")).hasSize(2);
    assertThat(waiting(id)).isEqualTo(1);
  }

  @Test
  void shouldCloseOneChannelWhereTheDealershipWantsItSo() {
    UUID lead = aLeadWithBoth();
    new OptOuts(suppressions, customerLeads, events, OptOutScope.CHANNEL)
        .record(leads.get(lead).customerId(), "Wrote STOP", Optional.of(Channel.TEXT));

    assertThat(outboundGate.send(lead, "follow-up-other-way").isSent()).isTrue();

    assertThat(channels(lead)).containsExactly("EMAIL");
    engine.settle(lead);
    assertThat(leads.get(lead).isOpen()).isTrue();
  }

  @Test
  void shouldCloseEverythingOtherwiseAndRememberEveryWord() {
    UUID lead = aLeadWithBoth();
    UUID customer = leads.get(lead).customerId();

    assertThat(optOuts.record(customer, "Wrote STOP", Optional.of(Channel.TEXT))).isTrue();
    assertThat(optOuts.record(customer, "Wrote STOP again", Optional.of(Channel.TEXT))).isFalse();

    assertThat(outboundGate.send(lead, "follow-up-other-way").rule()).isEqualTo("opt-out");
    optOuts.revoke(customer, "Wrote START");
    assertThat(outboundGate.send(lead, "follow-up-other-way").isSent()).isTrue();
    assertThat(
            jdbc.sql(
                    "select count(*) from forecourt.suppression"
                        + " where customer_id = :customer and lifted_at is not null")
                .param("customer", customer)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void shouldHeedWhatAnotherSystemReports() {
    UUID lead = aLeadWithBoth();

    showroom.report(lead, "OPT_OUT", "crm-1", null);
    engine.settle(lead);

    assertThat(leads.get(lead).status()).isEqualTo(Status.OPTED_OUT);
  }

  private UUID aLeadWithBoth() {
    return showroom.receive(aLead().withAnEmail());
  }

  private List<String> channels(UUID lead) {
    return jdbc.sql("select channel from forecourt.receipt where lead_id = :lead order by id")
        .param("lead", lead)
        .query(String.class)
        .list();
  }

  private long waiting(UUID id) {
    return jdbc.sql(
            "select count(*) from forecourt.lead_event where lead_id = :lead"
                + " and applied_at is null")
        .param("lead", id)
        .query(Long.class)
        .single();
  }
}
