package io.forecourt.messaging;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.Moments;
import io.forecourt.lead.Suppressions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a message out or stops it, in the transaction that sends: the person's row is locked first,
 * so that nothing leaves beside an opt-out. Every answer leaves a receipt.
 */
@Component
public class Gate {

  private final Leads leads;
  private final Suppressions suppressions;
  private final Blocks blocks;
  private final Conversation conversation;
  private final Clocks clocks;
  private final JdbcClient jdbc;
  private final Clock clock;

  Gate(
      Leads leads,
      Suppressions suppressions,
      Blocks blocks,
      Conversation conversation,
      Clocks clocks,
      JdbcClient jdbc,
      Clock clock) {
    this.leads = leads;
    this.suppressions = suppressions;
    this.blocks = blocks;
    this.conversation = conversation;
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param block name of approved wording
   * @param values what the wording may name
   * @return whether it left
   */
  @Transactional
  public boolean send(UUID leadId, String block, Map<String, String> values) {
    Lead lead = leads.get(leadId);
    if (suppressions.coversAndLock(lead.customerId())) {
      return refuse(lead, block, 0, "The buyer asked to be left alone.");
    }
    Optional<Block> approved = blocks.find(block);
    if (approved.isEmpty()) {
      return refuse(lead, block, 0, "There is no approved wording of this name.");
    }
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.OUT,
            Channel.LOCAL,
            Message.Author.ASSISTANT,
            approved.get().render(values));
    Long number = conversation.add(leadId, message, Optional.empty()).orElseThrow();
    receipt(
        lead,
        block,
        approved.get().version(),
        "SENT",
        "Answer to the buyer's own enquiry.",
        number);
    clocks.meet(lead, ClockName.FIRST_RESPONSE);
    return true;
  }

  /** Whether a message with wording whose name begins so has left already. */
  public boolean hasSent(UUID leadId, String blockPrefix) {
    return jdbc.sql(
            """
            select exists (select 1 from forecourt.receipt
              where lead_id = :lead and outcome = 'SENT' and starts_with(block, :prefix))
            """)
        .param("lead", leadId)
        .param("prefix", blockPrefix)
        .query(Boolean.class)
        .single();
  }

  private boolean refuse(Lead lead, String block, int version, String rule) {
    receipt(lead, block, version, "REFUSED", rule, null);
    return false;
  }

  private void receipt(
      Lead lead, String block, int version, String outcome, String rule, Long message) {
    jdbc.sql(
            """
            insert into forecourt.receipt (lead_id, customer_id, at, channel, block, block_version,
              outcome, rule, message_id)
            values (:lead, :customer, :at, :channel, :block, :version, :outcome, :rule, :message)
            """)
        .param("lead", lead.id())
        .param("customer", lead.customerId())
        .param("at", Moments.sql(clock.instant()))
        .param("channel", Channel.LOCAL.name())
        .param("block", block)
        .param("version", version)
        .param("outcome", outcome)
        .param("rule", rule)
        .param("message", message)
        .update();
  }
}
