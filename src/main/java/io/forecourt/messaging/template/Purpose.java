package io.forecourt.messaging.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a message is sent; the law asks for that first. */
public enum Purpose {
  /** To what the buyer has just asked. */
  ANSWER(2),
  /** About the buyer's enquiry, unasked. */
  FOLLOW_UP(0),
  /** About something new. */
  MARKETING(0),
  /** What the law wants to be said: that an opt-out was understood, how to get help. */
  NOTICE(3);

  /** Of leaving the outbox: higher ones first. */
  public final int priority;

  Purpose(int priority) {
    this.priority = priority;
  }

  /** Unasked messages obey hours and limits without exception. */
  public boolean isUnasked() {
    return this == FOLLOW_UP || this == MARKETING;
  }

  /** As written in a block: "follow-up". */
  static Optional<Purpose> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(each -> each.name().equals(wanted)).findFirst();
  }
}
