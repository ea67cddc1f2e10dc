package io.forecourt.workplace;

import io.forecourt.handoff.ContactResult;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a rep reports from the lead tab with one tap: how the contact went, and what comes next.
 *
 * @param id made up by the page; a report that is sent twice counts once
 * @param task the task it was reported in; absent for a contact or note beside the task
 * @param contact how the buyer was reached
 * @param visit whether the buyer came; only where a visitor was expected
 * @param next absent if only the contact is reported
 * @param nextStepAt date and time of the appointment or next touch, in the store's zone
 * @param overrideReason why an appointment cannot wait for the open facts
 * @param soldVin VIN or stock number
 * @param soldOn today if absent
 */
record LeadReport(
    @NotNull UUID id,
    @Size(max = 64) String task,
    ContactResult contact,
    Visit visit,
    Next next,
    @Size(max = 40) String nextStepAt,
    @Size(max = 500) String overrideReason,
    @Size(max = 40) String soldVin,
    @Size(max = 10) String soldOn,
    @Size(max = 200) String lostReason,
    @Size(max = 4000) String note) {

  /** Whether an expected visitor came. */
  enum Visit {
    SHOWN,
    NO_SHOW
  }

  /** What comes next. */
  enum Next {
    VISIT,
    NEXT_STEP,
    FOLLOW_UP,
    SOLD,
    LOST,
    BAD,
    OPTED_OUT;

    /** Returns whether the lead ends. */
    boolean isEnd() {
      return switch (this) {
        case SOLD, LOST, BAD, OPTED_OUT -> true;
        case VISIT, NEXT_STEP, FOLLOW_UP -> false;
      };
    }
  }
}
