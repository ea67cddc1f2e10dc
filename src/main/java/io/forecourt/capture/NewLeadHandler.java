package io.forecourt.capture;

import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Leads;
import io.forecourt.process.LeadProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads the first words of a lead, and starts its clocks and its process. */
@Component
class NewLeadHandler implements InboxHandler<NewLead> {

  private final Leads leads;
  private final InquiryComments comments;
  private final InquiryFollowUp followUp;
  private final LeadProcesses processes;
  private final ApplicationEventPublisher events;

  NewLeadHandler(
      Leads leads,
      InquiryComments comments,
      InquiryFollowUp followUp,
      LeadProcesses processes,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.comments = comments;
    this.followUp = followUp;
    this.processes = processes;
    this.events = events;
  }

  @Override
  public Class<NewLead> payload() {
    return NewLead.class;
  }

  @Override
  public Result<NewLead> handle(NewLead arrival, Attempt attempt) {
    Lead lead = leads.get(arrival.leadId());
    comments.record(lead, arrival.comments().map(attempt.words()::encode), false);
    followUp.recordContacts(lead, arrival.comments(), arrival.handling());
    events.publishEvent(new LeadReceived(lead));
    // The reconciler may have started it since an earlier attempt failed.
    if (!attempt.repeated() || !processes.isRunning(lead.id())) {
      leads.begin(
          lead.id(), processes.startLifecycle(lead.id(), lead.store(), arrival.handling().rep()));
    }
    followUp.recordRep(lead, arrival.handling());
    followUp.greet(lead, arrival.handling());
    return Result.done();
  }
}
