package io.forecourt.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.BadUserRequestException;

/** Dates and times as forms send them. */
final class Said {

  /** A time without a zone is the store's. */
  static Instant moment(String text, ZoneId zone) {
    try {
      return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadUserRequestException("'" + text + "' is not a date and time.", e);
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadUserRequestException("'" + text + "' is not a date.", e);
    }
  }

  private Said() {}
}
