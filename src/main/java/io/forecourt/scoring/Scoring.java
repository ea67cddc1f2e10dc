package io.forecourt.scoring;

import io.forecourt.lead.Band;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.ScoreBandRaised;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.Stores;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Grade, score and band of leads, by the dealer's own decisions. */
@Component
public class Scoring {

  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final Stores stores;
  private final ScoreReasons reasons;
  private final ScoringHistory history;
  private final DecisionTables decisions;
  private final ApplicationEventPublisher events;

  Scoring(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      Stores stores,
      ScoreReasons reasons,
      ScoringHistory history,
      DecisionTables decisions,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.stores = stores;
    this.reasons = reasons;
    this.history = history;
    this.decisions = decisions;
    this.events = events;
  }

  /** Rates the lead as it is now, and publishes an event if its band rose. */
  public Lead rate(UUID leadId) {
    // The buyer may write while the first score is being calculated.
    Lead before = leads.getAndLock(leadId);
    Map<String, Object> signals =
        ScoringInputs.forLead(
            before,
            customers.get(before.customerId()),
            facts.findByLead(leadId),
            stores.get(before.store()),
            history.findByLead(before));
    String grade = (String) decisions.evaluateSingle(Decisions.LEAD_GRADE, signals).get("grade");
    List<ScoreReason> contributions =
        decisions.evaluate(Decisions.LEAD_SCORE, signals).stream().map(Scoring::reason).toList();
    int score =
        Math.min(100, Math.max(0, contributions.stream().mapToInt(ScoreReason::points).sum()));
    Band band = bandOf(score, grade);
    reasons.replace(leadId, contributions);
    leads.rate(leadId, grade, score, band);
    Lead after = leads.get(leadId);
    before
        .band()
        .filter(earlier -> band.compareTo(earlier) > 0)
        .ifPresent(earlier -> events.publishEvent(new ScoreBandRaised(after, earlier, band)));
    return after;
  }

  private Band bandOf(int score, String grade) {
    Map<String, Object> row =
        decisions.evaluateSingle(Decisions.SCORE_BAND, Map.of("score", score, "grade", grade));
    return Band.valueOf((String) row.get("band"));
  }

  private static ScoreReason reason(Map<String, Object> rule) {
    return new ScoreReason(
        (String) rule.get("dimension"),
        ((Number) rule.get("points")).intValue(),
        (String) rule.get("reason"));
  }
}
