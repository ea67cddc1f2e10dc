package io.forecourt.capture;

import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.EncodedMessage;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads another inquiry of a buyer, and lets the score, the owner and the process know. */
@Component
class RepeatInquiryHandler implements InboxHandler<RepeatInquiry> {

  private final Leads leads;
  private final InquiryComments comments;
  private final InquiryOptOuts optOuts;
  private final InquiryFollowUp followUp;
  private final ApplicationEventPublisher events;

  RepeatInquiryHandler(
      Leads leads,
      InquiryComments comments,
      InquiryOptOuts optOuts,
      InquiryFollowUp followUp,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.comments = comments;
    this.optOuts = optOuts;
    this.followUp = followUp;
    this.events = events;
  }

  @Override
  public Class<RepeatInquiry> payload() {
    return RepeatInquiry.class;
  }

  @Override
  public Result<RepeatInquiry> handle(RepeatInquiry arrival, Attempt attempt) {
    Lead lead = leads.get(arrival.leadId());
    Optional<EncodedMessage> words = optOuts.encode(arrival.comments(), attempt.words());
    OptOutIntent intent = optOuts.intent(words, arrival.handling());
    if (intent == OptOutIntent.STOP && !arrival.optOutRecorded()) {
      optOuts.record(lead, words.orElseThrow().text());
      return Result.next(arrival.withOptOutRecorded());
    }
    optOuts.followUp(lead, intent, words);
    if (intent == OptOutIntent.STOP) {
      return Result.done();
    }
    comments.record(lead, words, true);
    followUp.recordContacts(lead, arrival.comments(), arrival.handling());
    followUp.noteUnconfirmed(lead);
    String summary =
        "Asked again by %s: %s"
            .formatted(arrival.source(), arrival.comments().orElse("no words of their own"));
    events.publishEvent(new InquiryJoined(lead, summary));
    followUp.greet(lead, arrival.handling());
    return Result.done();
  }
}
