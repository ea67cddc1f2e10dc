package io.forecourt.messaging;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import io.forecourt.process.Processes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows what somebody says about messages: once confirmed, then silent. */
@Component
public class WishKeeper {

  private final OptOuts optOuts;
  private final Gate gate;
  private final Addresses addresses;
  private final Processes processes;
  private final ApplicationEventPublisher events;

  WishKeeper(
      OptOuts optOuts,
      Gate gate,
      Addresses addresses,
      Processes processes,
      ApplicationEventPublisher events) {
    this.optOuts = optOuts;
    this.gate = gate;
    this.addresses = addresses;
    this.processes = processes;
    this.events = events;
  }

  /**
   * Takes an opt-out down, alone and before anything else: whatever fails after it does not take it
   * back.
   *
   * @return whether it is one that nobody has confirmed yet
   */
  public boolean heed(UUID customerId, Wish wish, Channel channel, String words) {
    return wish == Wish.STOP
        && optOuts.record(
            customerId, "Wrote \"%s\".".formatted(words.strip()), Optional.of(channel));
  }

  /**
   * What follows once the message is stored.
   *
   * @param from the number or e-mail that wrote, where the channel says it
   * @param unconfirmed what {@link #heed} said; false where the service has confirmed it itself
   */
  @Transactional
  public void follow(
      Lead lead, Wish wish, Channel channel, Optional<String> from, boolean unconfirmed) {
    switch (wish) {
      case STOP -> {
        if (unconfirmed) {
          gate.notice(lead, "opt-out-confirmed", channel);
        }
      }
      case WRONG_PERSON -> wrongPerson(lead, channel, from);
      case START -> {
        if (optOuts.revoke(lead.customerId(), "Wrote START.")) {
          gate.notice(lead, "opt-in-confirmed", channel);
        }
      }
      case HELP -> gate.notice(lead, "help", channel);
      case DOUBT -> {
        if (optOuts.doubt(lead.customerId())) {
          processes.startOptOutReview(lead.id(), lead.store(), lead.owner());
        }
      }
      case NONE -> {}
    }
  }

  /** The address is closed, the person behind the enquiry is not. */
  private void wrongPerson(Lead lead, Channel channel, Optional<String> from) {
    Optional<String> address = from.or(() -> gate.addressOf(lead, channel));
    if (address.isEmpty()) {
      return;
    }
    gate.notice(lead, "wrong-number-confirmed", channel);
    addresses.close(lead.customerId(), address.get());
    events.publishEvent(
        new OwnerNews(
            lead,
            "%s belongs to somebody else: nothing is sent there any more."
                .formatted(address.get())));
  }
}
