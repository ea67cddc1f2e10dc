package io.forecourt.capture.phone;

import io.forecourt.capture.SenderLookup;
import io.forecourt.lead.PhoneCall;
import io.forecourt.messaging.delivery.TwilioProperties;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outbound calls from the numbers of the stores, which confirm the calls that reps log. */
@Component
class OutboundCallReports {

  private final TwilioProperties twilio;
  private final SenderLookup senderLookup;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OutboundCallReports(
      TwilioProperties twilio,
      SenderLookup senderLookup,
      ApplicationEventPublisher events,
      Clock clock) {
    this.twilio = twilio;
    this.senderLookup = senderLookup;
    this.events = events;
    this.clock = clock;
  }

  /** Records a finished call to a known buyer; other calls are ignored. */
  @Transactional
  void record(TwilioCall call) {
    if (call.sid().isEmpty()) {
      return;
    }
    twilio
        .storeOf(call.callerNumber())
        .flatMap(
            store -> call.calledNumber().flatMap(number -> senderLookup.findLead(store, number)))
        .ifPresent(
            lead ->
                events.publishEvent(
                    new PhoneCall(
                        call.sid().get(),
                        lead.id(),
                        call.isAnswered(),
                        call.seconds(),
                        clock.instant())));
  }
}
