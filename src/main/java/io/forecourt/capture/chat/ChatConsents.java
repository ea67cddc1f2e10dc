package io.forecourt.capture.chat;

import io.forecourt.capture.Inquiry;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;

/** Consent that visitors give by leaving a phone number in the chat. */
final class ChatConsents {

  /** Returns the text that the window shows below the field. */
  static String text(Store store) {
    return ("If you leave your number, %s may call and text you about this, including automated"
            + " texts. Rates may apply. Reply STOP to opt out. Consent isn't a condition of"
            + " purchase.")
        .formatted(store.name());
  }

  static Inquiry.Consent of(Store store, String ip) {
    return new Inquiry.Consent(
        text(store), List.of("TEXT", "PHONE"), Optional.empty(), Optional.of(ip));
  }

  private ChatConsents() {}
}
