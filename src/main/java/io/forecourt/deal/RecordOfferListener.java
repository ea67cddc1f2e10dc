package io.forecourt.deal;

import static io.forecourt.process.Variables.APPRAISAL_DUE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OFFER_DECISION;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.OwnerNews;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A manager says what is offered for the buyer's own car, or wants it looked at again. */
@Component(Delegates.RECORD_OFFER)
class RecordOfferListener implements TaskListener {

  private final Leads leads;
  private final Appraisals appraisals;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Stores stores;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordOfferListener(
      Leads leads,
      Appraisals appraisals,
      Deadlines deadlines,
      Clocks clocks,
      Stores stores,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.appraisals = appraisals;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.stores = stores;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String manager = String.valueOf(task.getAssignee());
    String note =
        Answers.NOTE
            .takeFrom(task)
            .filter(text -> !text.isBlank())
            .map(text -> " " + text)
            .orElse("");
    BigDecimal appraised = appraisals.of(lead.id()).orElseThrow().value();
    BigDecimal offer =
        Answers.OFFER_AMOUNT
            .takeFrom(task)
            .map(said -> new BigDecimal(said.toString()))
            .filter(said -> said.signum() > 0)
            .orElse(appraised);
    switch (OFFER_DECISION.in(task).orElse("")) {
      case "APPROVE" -> {
        appraisals.approve(lead.id(), offer, manager);
        clocks.start(lead, ClockName.OFFER_NEXT_DATE);
        tell(
            lead,
            "%s approves %s for the trade-in.%s"
                .formatted(manager, Wording.money(offer, stores.get(lead.store())), note));
      }
      case "LOOK_AGAIN" -> {
        clocks.start(lead, ClockName.APPRAISAL);
        APPRAISAL_DUE.set(
            task,
            EngineClock.date(deadlines.of(lead, SlaPolicyRow.APPRAISAL, clock.instant()).due()));
        tell(lead, "%s wants the trade-in looked at again.%s".formatted(manager, note));
      }
      default ->
          throw new BadUserRequestException(
              "What do we offer? offerDecision is APPROVE or LOOK_AGAIN.");
    }
  }

  private void tell(Lead lead, String text) {
    events.publishEvent(new OwnerNews(lead, text));
  }
}
