package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.Purpose;
import java.time.Duration;
import java.time.Instant;

/**
 * The kind of step that sends a message. Together with the template it decides on the purpose, so
 * that no diagram, table or file makes an answer or a notice out of what no one asked for.
 */
enum SendingStep {
  /** Something the buyer wrote, or a promise made then. */
  ANSWER,
  /** A plan, a timer or a member of staff. */
  UNASKED,
  /** An opt-out, START, HELP or a wrong number. */
  NOTICE;

  /** More messages than this without a word from the buyer are no longer answers. */
  private static final int MOST_ANSWERS = 6;

  /** What is sent later than this answers nothing. */
  private static final Duration ANSWERED_WITHIN = Duration.ofDays(7);

  MessageTemplate apply(MessageTemplate template, Recipient to, Instant now) {
    Purpose purpose = purpose(template.purpose(), to, now);
    return purpose == template.purpose() ? template : template.sentAs(purpose);
  }

  private Purpose purpose(Purpose ofTemplate, Recipient to, Instant now) {
    return switch (ofTemplate) {
      case NOTICE -> this == NOTICE ? Purpose.NOTICE : Purpose.FOLLOW_UP;
      case ANSWER -> this != UNASKED && isAnswer(to, now) ? Purpose.ANSWER : Purpose.FOLLOW_UP;
      case FOLLOW_UP, MARKETING -> ofTemplate;
    };
  }

  private static boolean isAnswer(Recipient to, Instant now) {
    return to.lastAsked().plus(ANSWERED_WITHIN).isAfter(now)
        && to.recentSends().stream().filter(at -> !at.isBefore(to.lastAsked())).count()
            < MOST_ANSWERS;
  }
}
