package io.forecourt.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Message;
import io.forecourt.sla.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lead as the API returns it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadView(
    UUID id,
    String store,
    String source,
    String channel,
    String externalId,
    Instant receivedAt,
    Instant providerRequestedAt,
    String stage,
    String status,
    String grade,
    Integer score,
    String band,
    List<Reason> scoreReasons,
    Owner owner,
    NextAction nextAction,
    UUID duplicateOf,
    CustomerView customer,
    Facts facts,
    Map<Fact, FactSource> factSources,
    int factsComplete,
    @JsonProperty("talk") ConversationState conversation,
    List<Message> transcript,
    List<SlaClock> clocks) {

  /**
   * State of the assistant's conversation.
   *
   * @param asked the open question, or the last one if the conversation has ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConversationState(
      String asked, String endedBecause, Instant pausedUntil, Instant callbackAt) {}

  record Reason(int points, String text) {}

  record Owner(String id, String name) {}

  record NextAction(String text, Instant dueAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CustomerView(
      String firstName,
      String lastName,
      String fullName,
      List<Customer.Phone> phones,
      List<String> emails) {}
}
