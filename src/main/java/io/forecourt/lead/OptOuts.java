package io.forecourt.lead;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a customer opts out of messages or opts in again. */
@Component
public class OptOuts {

  private final Suppressions suppressions;
  private final CustomerLeads customerLeads;
  private final LeadEvents events;
  private final OptOutScope scope;

  OptOuts(
      Suppressions suppressions,
      CustomerLeads customerLeads,
      LeadEvents events,
      @Value("${forecourt.messages.opt-out-scope:EVERYTHING}") OptOutScope scope) {
    this.suppressions = suppressions;
    this.customerLeads = customerLeads;
    this.events = events;
    this.scope = scope;
  }

  /** Records an opt-out made to a member of staff, which closes every channel. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean record(UUID customerId, String reason) {
    return close(customerId, OptOutScope.EVERYTHING.name(), Optional.empty(), reason);
  }

  /**
   * Commits in a transaction of its own, so that no later failure rolls the opt-out back. The
   * customer's processes follow by an event.
   *
   * @param reason who opted out, and how
   * @param channel by which it came
   * @return false if the customer had already opted out
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean record(UUID customerId, String reason, Optional<Channel> channel) {
    String closed =
        scope == OptOutScope.CHANNEL && channel.isPresent()
            ? channel.get().name()
            : OptOutScope.EVERYTHING.name();
    return close(customerId, closed, channel, reason);
  }

  /**
   * Closes one channel for a customer who welcomes another, whatever the scope of opt-outs is.
   *
   * @param channel the one that is closed
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void closeChannel(UUID customerId, Channel channel, String reason) {
    suppressions.add(customerId, channel.name(), Optional.of(channel), reason);
  }

  /** Revokes the opt-outs of a customer. */
  @Transactional
  public boolean revoke(UUID customerId, String reason) {
    suppressions.resume(customerId);
    return suppressions.lift(customerId, reason);
  }

  /**
   * Pauses automatic messages until a member of staff has decided what the customer meant.
   *
   * @return false if they were already paused, or everything is closed anyway
   */
  @Transactional
  public boolean doubt(UUID customerId) {
    return suppressions.pause(customerId);
  }

  /** It was no opt-out. */
  @Transactional
  public void clearDoubt(UUID customerId) {
    suppressions.resume(customerId);
  }

  /** Returns whether a member of staff has yet to decide what the customer meant. */
  public boolean isDoubtful(UUID customerId) {
    return suppressions.isPaused(customerId);
  }

  public boolean covers(UUID customerId) {
    return suppressions.coversEverything(customerId);
  }

  private boolean close(UUID customerId, String closed, Optional<Channel> channel, String reason) {
    boolean isNew = suppressions.add(customerId, closed, channel, reason);
    if (closed.equals(OptOutScope.EVERYTHING.name())) {
      for (UUID lead : customerLeads.findActive(customerId)) {
        events.store(lead, LeadEvent.Kind.OPT_OUT);
      }
    }
    return isNew;
  }
}
