package io.forecourt.capture.phone;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.SenderLookup;
import io.forecourt.lead.PhoneCall;
import io.forecourt.messaging.delivery.TwilioProperties;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that somebody of a store made with the store's number; they confirm what reps log. */
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

  /**
   * @param said CallSid, From, To, CallStatus, CallDuration; a call to nobody we know says nothing
   */
  @Transactional
  void record(Map<String, String> said) {
    if (!said.containsKey("CallSid")) {
      return;
    }
    twilio
        .storeOf(TwilioWebhook.bare(said.getOrDefault("From", "")))
        .flatMap(
            store ->
                ContactNormalizer.e164(TwilioWebhook.bare(said.getOrDefault("To", "")))
                    .flatMap(number -> senderLookup.findLead(store, number)))
        .ifPresent(
            lead ->
                events.publishEvent(
                    new PhoneCall(
                        said.get("CallSid"),
                        lead.id(),
                        new TwilioWebhook(said).isTaken(),
                        seconds(said),
                        clock.instant())));
  }

  private static int seconds(Map<String, String> said) {
    String seconds = said.getOrDefault("DialCallDuration", said.getOrDefault("CallDuration", ""));
    return seconds.matches("\\d{1,6}") ? Integer.parseInt(seconds) : 0;
  }
}
