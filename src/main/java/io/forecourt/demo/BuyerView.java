package io.forecourt.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.capture.chat.ChatLine;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.scoring.ScoreReason;
import java.util.List;

/** What the store knows about the buyer on the demo phone, shown beside the messages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BuyerView(
    String stage,
    String status,
    Integer score,
    String band,
    List<ScoreReason> reasons,
    Facts facts,
    int factsComplete,
    String nextAction,
    List<ChatLine> messages) {

  static BuyerView of(Lead lead, Facts facts, List<ScoreReason> reasons, List<ChatLine> messages) {
    return new BuyerView(
        lead.stage().name(),
        lead.status().name(),
        lead.score().orElse(null),
        lead.band().map(Enum::name).orElse(null),
        reasons,
        facts,
        facts.complete(),
        lead.nextAction().map(Lead.NextAction::text).orElse(null),
        messages);
  }
}
