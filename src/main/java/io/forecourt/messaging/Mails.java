package io.forecourt.messaging;

import java.util.OptionalInt;

/** What mails of a thread have in common. */
final class Mails {

  private static final int SUBJECT_LENGTH = 78;

  /** One line, short enough for a list of mails. */
  static Wording subject(String template) {
    return new Wording(template, OptionalInt.of(SUBJECT_LENGTH));
  }

  private Mails() {}
}
