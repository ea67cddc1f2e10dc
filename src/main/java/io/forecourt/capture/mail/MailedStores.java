package io.forecourt.capture.mail;

import io.forecourt.messaging.delivery.MailProperties;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the store that a mail was sent to. */
@Component
class MailedStores {

  private final MailProperties senderAddresses;
  private final Stores stores;

  MailedStores(MailProperties senderAddresses, Stores stores) {
    this.senderAddresses = senderAddresses;
    this.stores = stores;
  }

  /** Returns the store of the first known recipient, else the first store: no mail is dropped. */
  Store of(InboundMail mail) {
    return mail.to().stream()
        .flatMap(address -> senderAddresses.storeOf(address).stream())
        .findFirst()
        .flatMap(stores::find)
        .orElseGet(() -> stores.all().get(0));
  }

  /** Returns the store whose address a mail names anywhere, else the first store. */
  Store in(String original) {
    return stores.all().stream()
        .filter(
            store ->
                Optional.ofNullable(senderAddresses.from().get(store.id()))
                    .filter(original::contains)
                    .isPresent())
        .findFirst()
        .orElseGet(() -> stores.all().get(0));
  }
}
