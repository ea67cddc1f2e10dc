package io.forecourt.messaging.template;

import java.util.OptionalInt;

/** What mails of a thread have in common. */
public final class MailSubjects {

  private static final int SUBJECT_LENGTH = 78;

  /** One line, short enough for a list of mails. */
  public static TemplateText subject(String template) {
    return new TemplateText(template, OptionalInt.of(SUBJECT_LENGTH));
  }

  private MailSubjects() {}
}
