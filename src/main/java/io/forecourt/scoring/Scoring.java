package io.forecourt.scoring;

import io.forecourt.lead.Band;
import io.forecourt.lead.BuyerMessageReceived;
import io.forecourt.lead.Customers;
import io.forecourt.lead.FactsRecorded;
import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.ScoreBandRaised;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grades and scores a lead by the dealer's own decisions, anew with every signal. */
@Component
public class Scoring {

  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final Stores stores;
  private final ScoreReasons reasons;
  private final DecisionTables decisions;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Scoring(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      Stores stores,
      ScoreReasons reasons,
      DecisionTables decisions,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.stores = stores;
    this.reasons = reasons;
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Before the owner hears of the new enquiry, so that the news carries the new score. */
  @EventListener
  @Order(0)
  void rateAgain(InquiryJoined joined) {
    rate(joined.lead().id());
  }

  @EventListener
  void rateAgain(BuyerMessageReceived wrote) {
    if (wrote.lead().isOpen()) {
      rate(wrote.lead().id());
    }
  }

  @EventListener
  void rateAgain(FactsRecorded noted) {
    if (leads.get(noted.leadId()).isOpen()) {
      rate(noted.leadId());
    }
  }

  /** Rates the lead as it is now; a rise into a higher band is told to whoever listens. */
  public Lead rate(UUID leadId) {
    // The buyer may write while the first score is found.
    Lead before = leads.getAndLock(leadId);
    Map<String, Object> signals =
        ScoringInputs.forLead(
            before,
            customers.get(before.customerId()),
            facts.findByLead(leadId),
            stores.get(before.store()),
            historyOf(before));
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

  private ScoringInputs.History historyOf(Lead lead) {
    Optional<ScoringInputs.History> history =
        jdbc.sql(
                """
                select
                  (select count(*)::int from forecourt.lead l
                    where l.customer_id = :customer and l.id <> :lead) as earlier_leads,
                  (select count(*)::int from forecourt.inquiry e where e.lead_id = :lead)
                    as inquiries,
                  (select count(*)::int from forecourt.message m
                    where m.lead_id = :lead and m.direction = 'IN'
                      and exists (select 1 from forecourt.message o
                        where o.lead_id = m.lead_id and o.direction = 'OUT' and o.id < m.id))
                    as replies
                """)
            .param("customer", lead.customerId())
            .param("lead", lead.id())
            .query(ScoringInputs.History.class)
            .optional();
    return history.orElseThrow();
  }
}
