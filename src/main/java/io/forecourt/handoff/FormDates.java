package io.forecourt.handoff;

import io.forecourt.platform.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Parser of dates and times as forms send them (ISO 8601). */
public final class FormDates {

  /**
   * Parses a date and time; one without an offset is in the store's zone.
   *
   * @throws InvalidInput if the text is no date and time
   */
  public static Instant parseInstant(String text, ZoneId zone) {
    try {
      return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidInput("'" + text + "' is not a date and time.");
    }
  }

  /**
   * Parses a date.
   *
   * @throws InvalidInput if the text is no date
   */
  public static LocalDate parseDate(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("'" + text + "' is not a date.");
    }
  }

  private FormDates() {}
}
