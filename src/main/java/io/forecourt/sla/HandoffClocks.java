package io.forecourt.sla;

import io.forecourt.lead.Lead;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Clocks that time how soon a person calls the buyer. */
@Component
public class HandoffClocks {

  private final SlaClocks slaClocks;
  private final Deadlines deadlines;

  HandoffClocks(SlaClocks slaClocks, Deadlines deadlines) {
    this.slaClocks = slaClocks;
    this.deadlines = deadlines;
  }

  /**
   * Starts the clocks of a handoff.
   *
   * @param within a clock of {@code sla-policy}
   * @param agreed when the buyer asked to be called
   * @param due deadline of the call
   */
  public void start(Lead lead, String within, Optional<Instant> agreed, Instant due) {
    slaClocks.setDue(lead.id(), ClockName.FIRST_ATTEMPT, due);
    slaClocks.setDue(lead.id(), ClockName.FIRST_CONTACT, due);
    if (!isInTouch(lead)) {
      slaClocks.start(lead, ClockName.HANDOFF_PICKUP);
    }
    startCallClock(lead, within, agreed);
  }

  /** A rep who is already in touch with the buyer, as with a visitor, has no lead to pick up. */
  private boolean isInTouch(Lead lead) {
    return slaClocks.findByLead(lead.id()).stream()
        .anyMatch(each -> each.name() == ClockName.FIRST_ATTEMPT && each.metAt() != null);
  }

  /**
   * Starts a clock of its own for a promised callback or a hot signal.
   *
   * @param within a clock of {@code sla-policy}
   * @param agreed when the buyer asked to be called
   */
  public void startCallClock(Lead lead, String within, Optional<Instant> agreed) {
    agreed.ifPresent(callback -> promise(lead, callback));
    if (agreed.isEmpty() && within.equals(ClockName.HOT_SIGNAL.name())) {
      slaClocks.start(lead, ClockName.HOT_SIGNAL);
    }
  }

  /** A later promise replaces an earlier one. */
  private void promise(Lead lead, Instant callback) {
    Instant due = deadlines.of(lead, SlaPolicyRow.CALLBACK, callback).due();
    slaClocks.setDue(lead.id(), ClockName.CALLBACK, due);
    slaClocks.start(lead, ClockName.CALLBACK, due);
  }
}
