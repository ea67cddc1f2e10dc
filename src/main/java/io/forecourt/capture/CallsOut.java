package io.forecourt.capture;

import io.forecourt.lead.PhoneCall;
import io.forecourt.messaging.delivery.TwilioProperties;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that somebody of a store made with the store's number; they confirm what reps log. */
@Component
class CallsOut {

  private final TwilioProperties twilio;
  private final Senders senders;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallsOut(
      TwilioProperties twilio, Senders senders, ApplicationEventPublisher events, Clock clock) {
    this.twilio = twilio;
    this.senders = senders;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param said CallSid, From, To, CallStatus, CallDuration; a call to nobody we know says nothing
   */
  @Transactional
  void take(Map<String, String> said) {
    if (!said.containsKey("CallSid")) {
      return;
    }
    twilio
        .storeOf(TwilioWebhook.bare(said.getOrDefault("From", "")))
        .flatMap(
            store ->
                Contacts.e164(TwilioWebhook.bare(said.getOrDefault("To", "")))
                    .flatMap(number -> senders.leadOf(store, number)))
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
