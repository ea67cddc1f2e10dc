package io.forecourt.capture.phone;

import io.forecourt.lead.ContactAddress;
import java.util.Optional;
import java.util.Set;

/** State of a call, inbound or outbound. A dial status tells more than the status of the call. */
record TwilioCall(TwilioWebhook webhook) {

  private static final Set<String> NOT_ANSWERED = Set.of("no-answer", "busy", "failed", "canceled");
  private static final Set<String> IN_PROGRESS =
      Set.of("queued", "initiated", "ringing", "in-progress");

  Optional<String> sid() {
    return webhook.find("CallSid");
  }

  boolean isInbound() {
    return webhook.find("Direction").orElse("inbound").startsWith("inbound");
  }

  boolean isInProgress() {
    return webhook.find("DialCallStatus").isEmpty()
        && IN_PROGRESS.contains(webhook.text("CallStatus"));
  }

  boolean isAnswered() {
    String status = webhook.find("DialCallStatus").orElseGet(() -> webhook.text("CallStatus"));
    return !NOT_ANSWERED.contains(status) && !duration().equals(Optional.of("0"));
  }

  /** Returns the length of the call; 0 if unknown. */
  int seconds() {
    return duration()
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** Returns the number that called, as Twilio writes it. */
  String callerNumber() {
    return TwilioWebhook.bare(webhook.from());
  }

  /** Returns the E.164 number that was called. */
  Optional<String> calledNumber() {
    return ContactAddress.phone(webhook.recipient());
  }

  private Optional<String> duration() {
    return webhook.find("DialCallDuration").or(() -> webhook.find("CallDuration"));
  }
}
