package io.forecourt.messaging.optout;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.messaging.delivery.UndeliverableAddresses;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.template.TemplatePurposes;
import io.forecourt.process.Processes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies a buyer's opt-out or opt-in; confirms an opt-out once. */
@Component
public class OptOutHandler {

  private final OptOuts optOuts;
  private final OutboundGate outboundGate;
  private final UndeliverableAddresses undeliverableAddresses;
  private final Processes processes;
  private final ApplicationEventPublisher events;

  OptOutHandler(
      OptOuts optOuts,
      OutboundGate outboundGate,
      UndeliverableAddresses undeliverableAddresses,
      Processes processes,
      ApplicationEventPublisher events) {
    this.optOuts = optOuts;
    this.outboundGate = outboundGate;
    this.undeliverableAddresses = undeliverableAddresses;
    this.processes = processes;
    this.events = events;
  }

  /**
   * Records an opt-out in a transaction of its own, before anything else, so that no later failure
   * undoes it.
   *
   * @return whether it still has to be confirmed
   */
  public boolean record(UUID customerId, OptOutIntent optOutIntent, Channel channel, String words) {
    if (optOutIntent == OptOutIntent.NONE) {
      OptOutParser.closedChannel(words)
          .ifPresent(
              closed ->
                  optOuts.closeChannel(
                      customerId, closed, "Wrote \"%s\".".formatted(words.strip())));
    }
    return optOutIntent == OptOutIntent.STOP
        && optOuts.record(
            customerId, "Wrote \"%s\".".formatted(words.strip()), Optional.of(channel));
  }

  /**
   * Runs the follow-up actions once the message is stored.
   *
   * @param from the number or e-mail that wrote, where the channel says it
   * @param unconfirmed what {@link #record} said; false where the service has confirmed it itself
   */
  @Transactional
  public void apply(
      Lead lead,
      OptOutIntent optOutIntent,
      Channel channel,
      Optional<String> from,
      boolean unconfirmed) {
    switch (optOutIntent) {
      case STOP -> {
        if (unconfirmed) {
          outboundGate.sendNotice(lead, TemplatePurposes.OPT_OUT_CONFIRMED, channel);
        }
      }
      case WRONG_PERSON -> wrongPerson(lead, channel, from);
      case START -> {
        if (optOuts.revoke(lead.customerId(), "Wrote START.")) {
          outboundGate.sendNotice(lead, TemplatePurposes.OPT_IN_CONFIRMED, channel);
        }
      }
      case HELP -> outboundGate.sendNotice(lead, TemplatePurposes.HELP, channel);
      case DOUBT -> {
        if (optOuts.doubt(lead.customerId())) {
          processes.startOptOutReview(lead.id(), lead.store(), lead.owner());
        }
      }
      case NONE -> {}
    }
  }

  /** Closes the address; the buyer behind the inquiry can still be reached by others. */
  private void wrongPerson(Lead lead, Channel channel, Optional<String> from) {
    Optional<String> address = from.or(() -> outboundGate.findAddress(lead, channel));
    if (address.isEmpty()) {
      return;
    }
    outboundGate.sendNotice(lead, TemplatePurposes.WRONG_NUMBER_CONFIRMED, channel);
    undeliverableAddresses.close(lead.customerId(), address.get());
    events.publishEvent(
        new OwnerNotice(
            lead,
            "%s belongs to someone else. No more messages go there.".formatted(address.get())));
  }
}
