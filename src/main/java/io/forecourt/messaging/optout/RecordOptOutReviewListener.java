package io.forecourt.messaging.optout;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.delivery.UndeliverableAddresses;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records a person's decision on a message that may be an opt-out. */
@Component(Delegates.RECORD_OPT_OUT_REVIEW)
class RecordOptOutReviewListener implements TaskListener {

  private final Leads leads;
  private final OptOuts optOuts;
  private final UndeliverableAddresses addresses;

  RecordOptOutReviewListener(Leads leads, OptOuts optOuts, UndeliverableAddresses addresses) {
    this.leads = leads;
    this.optOuts = optOuts;
    this.addresses = addresses;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    switch (OptOutReview.from(task)) {
      case YES ->
          optOuts.record(
              lead.customerId(), "Wrote so, as %s read it.".formatted(task.getAssignee()));
      case NO -> {
        optOuts.clearDoubt(lead.customerId());
        addresses.reopenReviewed(lead.customerId());
      }
    }
  }
}
