package io.forecourt.handoff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.insight.Deadlines;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.qualification.talk.Assistant;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the next person needs, and sets the clock for the call. */
@Component
class Handoffs {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final Conversation conversation;
  private final ScoreReasons reasons;
  private final Stores stores;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final DecisionTables decisions;
  private final HandoffRecords records;
  private final Assistant assistant;
  private final ObjectMapper json;
  private final Clock clock;

  Handoffs(
      LeadFacts facts,
      StockChecks stock,
      Conversation conversation,
      ScoreReasons reasons,
      Stores stores,
      Deadlines deadlines,
      Clocks clocks,
      DecisionTables decisions,
      HandoffRecords records,
      Assistant assistant,
      ObjectMapper json,
      Clock clock) {
    this.facts = facts;
    this.stock = stock;
    this.conversation = conversation;
    this.reasons = reasons;
    this.stores = stores;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.decisions = decisions;
    this.records = records;
    this.assistant = assistant;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The deadline of the call, which the record names.
   *
   * @param callWithin a clock of {@code sla-policy}
   */
  Deadlines.Deadline prepare(Lead lead, String callWithin) {
    Instant now = clock.instant();
    Optional<Instant> agreed = assistant.callbackAt(lead.id());
    Deadlines.Deadline call = deadlines.call(lead, callWithin, agreed, now);
    Facts known = facts.of(lead.id());
    Brief brief =
        new Brief(known, facts.sources(lead.id()), stock.of(lead.id()), stores.get(lead.store()));
    String nextAction = brief.nextAction(lead, opening(lead), call.due(), now);
    HandoffRecord record =
        new HandoffRecord(
            lead.id(),
            lead.store(),
            record(lead, known, nextAction),
            brief.settled(),
            brief.doNotAsk(),
            nextAction,
            Optional.empty());
    records.keep(record, known.complete());
    clocks.plan(lead.id(), ClockName.FIRST_ATTEMPT, call.due());
    clocks.plan(lead.id(), ClockName.FIRST_CONTACT, call.due());
    clocks.handedOver(lead);
    clocks.expectCall(lead, callWithin, agreed);
    return call;
  }

  private String opening(Lead lead) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("channel", lead.channel().name());
    inputs.put("store", lead.store());
    return (String) decisions.evaluateSingle(Decisions.NEXT_ACTION, inputs).get("opening");
  }

  private ObjectNode record(Lead lead, Facts known, String nextAction) {
    ObjectNode record = json.createObjectNode();
    record.put("leadId", lead.id().toString());
    record.put("store", lead.store());
    record.put("source", lead.source());
    record.put("receivedAt", lead.receivedAt().toString());
    record.put("factsComplete", known.complete());
    record.set("facts", json.valueToTree(known));
    record.put("score", lead.score().orElse(0));
    record.put("band", lead.band().map(Enum::name).orElse(null));
    record.put("grade", lead.grade().orElse(null));
    record.set("scoreReasons", json.valueToTree(reasons.of(lead.id())));
    record.put("owner", lead.owner().orElse(null));
    record.put("nextAction", nextAction);
    record.set("transcript", json.valueToTree(conversation.of(lead.id())));
    return record;
  }
}
