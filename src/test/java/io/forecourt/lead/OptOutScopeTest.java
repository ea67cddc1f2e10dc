package io.forecourt.lead;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.messaging.gate.OutboundGate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class OptOutScopeTest {

  @Autowired private Suppressions suppressions;
  @Autowired private Leads leads;
  @Autowired private CustomerLeads customerLeads;
  @Autowired private LeadEvents events;
  @Autowired private OptOuts optOuts;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

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
}
