package io.forecourt.handoff;

import io.forecourt.conversation.RequestedTimes;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.sla.Deadline;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.HandoffClocks;
import io.forecourt.sla.RequestedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the next person needs, and sets the clock for the call. */
@Component
class Handoffs {

  private final Briefs briefs;
  private final HandoffDocuments documents;
  private final HandoffRecords records;
  private final Deadlines deadlines;
  private final HandoffClocks handoffClocks;
  private final DecisionTables decisions;
  private final RequestedTimes requestedTimes;
  private final Clock clock;

  Handoffs(
      Briefs briefs,
      HandoffDocuments documents,
      HandoffRecords records,
      Deadlines deadlines,
      HandoffClocks handoffClocks,
      DecisionTables decisions,
      RequestedTimes requestedTimes,
      Clock clock) {
    this.briefs = briefs;
    this.documents = documents;
    this.records = records;
    this.deadlines = deadlines;
    this.handoffClocks = handoffClocks;
    this.decisions = decisions;
    this.requestedTimes = requestedTimes;
    this.clock = clock;
  }

  /**
   * The deadline of the call, which the record names.
   *
   * @param callWithin a clock of {@code sla-policy}
   */
  Deadline prepare(Lead lead, String callWithin) {
    Brief brief = briefs.of(lead);
    RequestedTime requested = requestedTimes.find(lead, brief.facts().contact());
    Deadline call = deadlines.call(lead, callWithin, requested, clock.instant());
    writeRecord(lead, brief, call.due());
    handoffClocks.start(lead, callWithin, requested.at(), call.due());
    return call;
  }

  /** Writes the record from what is known now, and returns the next action, due then. */
  String writeRecord(Lead lead, Instant due) {
    return writeRecord(lead, briefs.of(lead), due);
  }

  private String writeRecord(Lead lead, Brief brief, Instant due) {
    Facts known = brief.facts();
    String nextAction = brief.nextAction(lead, opening(lead, known), due, clock.instant());
    HandoffRecord record =
        new HandoffRecord(
            lead.id(),
            lead.store(),
            documents.write(lead, known, nextAction),
            brief.settled(),
            brief.doNotAsk(),
            nextAction,
            Optional.empty());
    records.save(record, known.complete());
    return nextAction;
  }

  private String opening(Lead lead, Facts known) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("channel", lead.channel().name());
    inputs.put("store", lead.store());
    String opening =
        (String) decisions.evaluateSingle(Decisions.NEXT_ACTION, inputs).get("opening");
    return Brief.channel(known).map(how -> opening.replaceFirst("^Call\\b", how)).orElse(opening);
  }
}
