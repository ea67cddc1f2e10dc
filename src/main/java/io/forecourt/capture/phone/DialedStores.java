package io.forecourt.capture.phone;

import io.forecourt.messaging.delivery.TwilioProperties;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import org.springframework.stereotype.Component;

/** Finds the store that a buyer texted or called. */
@Component
class DialedStores {

  private final TwilioProperties twilio;
  private final Stores stores;

  DialedStores(TwilioProperties twilio, Stores stores) {
    this.twilio = twilio;
    this.stores = stores;
  }

  /** Returns the store of the number, else the first store: nothing is dropped. */
  Store of(TwilioWebhook webhook) {
    return twilio
        .storeOf(webhook.recipient())
        .flatMap(stores::find)
        .orElseGet(() -> stores.all().get(0));
  }
}
