package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The deadline of a lead's next step where no moment is agreed, from {@code sla-policy}. */
@Component
public class NextStepDeadline {

  private final Deadlines deadlines;
  private final Clock clock;

  NextStepDeadline(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  public Instant of(Lead lead) {
    return deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due();
  }
}
