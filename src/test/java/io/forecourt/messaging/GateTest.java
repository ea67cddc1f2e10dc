package io.forecourt.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Suppressions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ForecourtTest
class GateTest {

  @Autowired private Gate gate;
  @Autowired private Leads leads;
  @Autowired private Suppressions suppressions;
  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private UUID lead;

  @BeforeEach
  void aLead() {
    lead = showroom.receive(showroom.anEnquiry());
  }

  @Test
  void shouldSendApprovedWordingAndLeaveAReceipt() {
    assertThat(gate.send(lead, "first-answer-general", Map.of("firstName", "Jo", "store", "S")))
        .isTrue();

    assertThat(receipts()).containsExactly("SENT first-answer-general 1");
    assertThat(showroom.lead(lead).at("/transcript/0/text").asText())
        .contains("Hi Jo, this is the automated assistant of S.")
        .doesNotContain("{", "looks after you");
    assertThat(gate.hasSent(lead, "first-answer-")).isTrue();
  }

  @Test
  void shouldStopWhatNobodyApproved() {
    assertThat(gate.send(lead, "made-up", Map.of())).isFalse();

    assertThat(receipts()).containsExactly("REFUSED made-up 0");
    assertThat(showroom.lead(lead).get("transcript")).isEmpty();
  }

  @Test
  void shouldStopEverythingToSomebodyWhoWantsToBeLeftAlone() {
    transaction.executeWithoutResult(
        status -> suppressions.add(leads.get(lead).customerId(), "Said so"));

    assertThat(gate.send(lead, "first-answer-general", Map.of("firstName", "Jo", "store", "S")))
        .isFalse();

    assertThat(receipts()).containsExactly("REFUSED first-answer-general 0");
    assertThat(showroom.lead(lead).get("transcript")).isEmpty();
  }

  private List<String> receipts() {
    return jdbc.sql(
            "select outcome || ' ' || block || ' ' || block_version from forecourt.receipt"
                + " where lead_id = :lead order by id")
        .param("lead", lead)
        .query(String.class)
        .list();
  }
}
