package io.forecourt.sla;

import io.forecourt.lead.Lead;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Meets the clocks of a lead when staff gets in touch with the buyer. */
@Component
public class ContactClocks {

  private static final Set<ClockName> REPLY =
      EnumSet.of(ClockName.FIRST_ATTEMPT, ClockName.HANDOFF_PICKUP, ClockName.HOT_SIGNAL);
  private static final Set<ClockName> CALL =
      EnumSet.of(
          ClockName.FIRST_ATTEMPT,
          ClockName.HANDOFF_PICKUP,
          ClockName.CALLBACK,
          ClockName.HOT_SIGNAL);
  private static final Set<ClockName> WANTED_MESSAGE =
      EnumSet.of(
          ClockName.FIRST_ATTEMPT,
          ClockName.FIRST_CONTACT,
          ClockName.HANDOFF_PICKUP,
          ClockName.HOT_SIGNAL);
  private static final Set<ClockName> ANSWERED_CALL =
      EnumSet.of(
          ClockName.FIRST_ATTEMPT,
          ClockName.FIRST_CONTACT,
          ClockName.HANDOFF_PICKUP,
          ClockName.CALLBACK,
          ClockName.HOT_SIGNAL);

  private final SlaClocks slaClocks;

  ContactClocks(SlaClocks slaClocks) {
    this.slaClocks = slaClocks;
  }

  /** Records a call, answered by the buyer or not. */
  public void recordCall(Lead lead, boolean answered) {
    slaClocks.meetAll(lead, answered ? ANSWERED_CALL : CALL);
  }

  public void recordReply(Lead lead) {
    slaClocks.meetAll(lead, REPLY);
  }

  /** Records a message to a buyer who asked to be written to: it is the contact. */
  public void recordMessage(Lead lead) {
    slaClocks.meetAll(lead, WANTED_MESSAGE);
  }

  /** Records first contact with a walk-in or caller logged by a rep. */
  public void recordWalkIn(Lead lead) {
    slaClocks.meet(lead, ClockName.FIRST_RESPONSE);
    recordCall(lead, true);
  }
}
