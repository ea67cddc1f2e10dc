package io.forecourt.capture;

import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.process.LeadProcesses;
import io.forecourt.understanding.EncodedMessage;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads the first words of a lead, and starts its clocks and its process. */
@Component
class NewLeadHandler implements InboxHandler<NewLead> {

  private final Leads leads;
  private final InquiryComments comments;
  private final InquiryOptOuts optOuts;
  private final InquiryFollowUp followUp;
  private final LeadProcesses processes;
  private final ApplicationEventPublisher events;

  NewLeadHandler(
      Leads leads,
      InquiryComments comments,
      InquiryOptOuts optOuts,
      InquiryFollowUp followUp,
      LeadProcesses processes,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.comments = comments;
    this.optOuts = optOuts;
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
    Optional<EncodedMessage> words = optOuts.encode(arrival.comments(), attempt.words());
    OptOutIntent intent = optOuts.intent(words, arrival.handling());
    if (intent == OptOutIntent.STOP && !arrival.optOutRecorded()) {
      optOuts.record(lead, words.orElseThrow().text());
      return Result.next(arrival.withOptOutRecorded());
    }
    if (intent != OptOutIntent.STOP) {
      comments.record(lead, words, false);
    }
    // Before the process starts: its first answer must find the review.
    optOuts.followUp(lead, intent, words);
    followUp.recordContacts(lead, arrival.comments(), arrival.handling());
    followUp.noteUnconfirmed(lead);
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
