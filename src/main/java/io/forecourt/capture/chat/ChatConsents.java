package io.forecourt.capture.chat;

import io.forecourt.capture.Inquiries;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Consent that visitors give by leaving a phone number in the chat. */
@Component
class ChatConsents {

  private final Inquiries inquiries;

  ChatConsents(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  /** Returns the text that the window shows below the field. */
  static String text(Store store) {
    return ("If you leave your number, %s may call and text you about this, including automated"
            + " texts. Rates may apply. Reply STOP to opt out. Consent isn't a condition of"
            + " purchase.")
        .formatted(store.name());
  }

  void record(Lead lead, Store store, String ip) {
    inquiries.recordConsent(
        lead.customerId(),
        "Chat",
        new Inquiry.Consent(
            text(store), List.of("TEXT", "PHONE"), Optional.empty(), Optional.of(ip)));
  }
}
