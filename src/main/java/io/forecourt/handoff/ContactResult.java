package io.forecourt.handoff;

import java.util.Optional;

/** How a rep reached, or tried to reach, a buyer. */
public enum ContactResult {
  ANSWERED,
  NO_ANSWER,
  VOICEMAIL,
  WRONG_NUMBER,
  DO_NOT_CONTACT,
  /** The rep texted, from this system or from a phone of the store. */
  TEXTED,
  EMAILED;

  /** Returns how the call ended; empty if the rep wrote. */
  Optional<CallAttempts.Outcome> call() {
    return switch (this) {
      case ANSWERED -> Optional.of(CallAttempts.Outcome.ANSWERED);
      case NO_ANSWER -> Optional.of(CallAttempts.Outcome.NO_ANSWER);
      case VOICEMAIL -> Optional.of(CallAttempts.Outcome.VOICEMAIL);
      case WRONG_NUMBER -> Optional.of(CallAttempts.Outcome.WRONG_NUMBER);
      case DO_NOT_CONTACT -> Optional.of(CallAttempts.Outcome.DO_NOT_CONTACT);
      case TEXTED, EMAILED -> Optional.empty();
    };
  }
}
