package io.forecourt.messaging.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a message is sent; most rules of the law depend on it. */
public enum Purpose {
  /** Answers what the buyer just asked. */
  ANSWER(2),
  /** Follows up on the buyer's inquiry, unasked. */
  FOLLOW_UP(0),
  /** Offers something new. */
  MARKETING(0),
  /** Says what the law requires: that an opt-out was received, how to get help. */
  NOTICE(3);

  private final int priority;

  Purpose(int priority) {
    this.priority = priority;
  }

  /** Returns the order of leaving the outbox: higher ones first. */
  public int priority() {
    return priority;
  }

  /** Returns whether hours and limits apply without exception. */
  public boolean isUnasked() {
    return this == FOLLOW_UP || this == MARKETING;
  }

  /** Returns its name in a template file. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds a purpose by its name in a template file, such as "follow-up". */
  static Optional<Purpose> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(each -> each.name().equals(wanted)).findFirst();
  }
}
