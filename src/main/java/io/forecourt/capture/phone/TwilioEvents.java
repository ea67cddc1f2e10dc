package io.forecourt.capture.phone;

import io.forecourt.messaging.delivery.DeliveryReports;
import io.forecourt.platform.NotFound;
import org.springframework.stereotype.Component;

/** Events of Twilio by their kind. */
@Component
class TwilioEvents {

  static final String EMPTY_TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final TwilioInbox inbox;
  private final InboundCalls inboundCalls;
  private final OutboundCallReports outboundCalls;
  private final DeliveryReports reports;

  TwilioEvents(
      TwilioInbox inbox,
      InboundCalls inboundCalls,
      OutboundCallReports outboundCalls,
      DeliveryReports reports) {
    this.inbox = inbox;
    this.inboundCalls = inboundCalls;
    this.outboundCalls = outboundCalls;
    this.reports = reports;
  }

  /**
   * @param kind sms, whatsapp, voice or status
   * @throws NotFound if the kind is another one
   */
  void receive(String kind, TwilioWebhook webhook) {
    switch (kind) {
      case "sms", "whatsapp" -> inbox.receive(new TwilioMessage(webhook));
      case "voice" -> receiveCall(new TwilioCall(webhook));
      case "status" -> receiveDeliveryReport(webhook);
      default -> throw new NotFound("Unknown webhook. Use sms, whatsapp, voice or status.");
    }
  }

  private void receiveCall(TwilioCall call) {
    if (call.isInProgress()) {
      return;
    }
    if (call.isInbound()) {
      inboundCalls.receive(call);
    } else {
      outboundCalls.record(call);
    }
  }

  private void receiveDeliveryReport(TwilioWebhook webhook) {
    reports.report(
        webhook.find("MessageSid").orElseGet(() -> webhook.text("SmsSid")),
        webhook.find("MessageStatus").orElseGet(() -> webhook.text("SmsStatus")),
        webhook.find("ErrorCode").filter(code -> code.matches("\\d{1,9}")).map(Integer::valueOf));
  }
}
