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

/** A lead as the API shows it. */
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
   * Where the assistant's talk stands.
   *
   * @param asked the question that stands; at the end, where the talk ended
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
