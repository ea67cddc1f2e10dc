package io.forecourt.deal;

import static io.forecourt.process.Variables.APPROVAL_DUE;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody has looked at the buyer's own car. */
@Component(Delegates.RECORD_APPRAISAL)
class RecordAppraisalListener implements TaskListener {

  private static final Set<String> CONDITIONS = Set.of("excellent", "good", "fair", "poor");

  private final Leads leads;
  private final LeadFacts facts;
  private final Appraisals appraisals;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Clock clock;

  RecordAppraisalListener(
      Leads leads,
      LeadFacts facts,
      Appraisals appraisals,
      Deadlines deadlines,
      Clocks clocks,
      Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.appraisals = appraisals;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    BigDecimal value =
        Answers.TRADE_VALUE
            .takeFrom(task)
            .map(said -> new BigDecimal(said.toString()))
            .filter(said -> said.signum() >= 0)
            .orElseThrow(
                () -> new BadUserRequestException("What is the car worth to us? Give a number."));
    Integer mileage = Answers.TRADE_MILEAGE.takeFrom(task).map(Number::intValue).orElse(null);
    Optional<String> condition =
        Answers.TRADE_CONDITION.takeFrom(task).filter(CONDITIONS::contains);
    appraisals.add(
        lead.id(),
        value,
        mileage,
        condition.orElse(null),
        Answers.NOTE.takeFrom(task).orElse(null),
        person);
    clocks.meet(lead, ClockName.APPRAISAL);
    settleTradeIn(lead, mileage, condition, person);
    APPROVAL_DUE.set(
        task,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.OFFER_APPROVAL, clock.instant()).due()));
  }

  /** Whoever stands before the car knows better than whoever described it. */
  private void settleTradeIn(
      Lead lead, Integer mileage, Optional<String> condition, String person) {
    Facts.TradeIn said = facts.of(lead.id()).tradeIn();
    Facts.TradeIn known =
        said == null ? new Facts.TradeIn(true, null, null, null, null, null, null) : said;
    Facts.TradeIn seen =
        new Facts.TradeIn(
            true,
            known.year(),
            known.make(),
            known.model(),
            mileage == null ? known.mileage() : mileage,
            condition.orElse(known.condition()),
            known.owes());
    facts.keep(lead.id(), Facts.NONE.withTradeIn(seen), person);
  }
}
