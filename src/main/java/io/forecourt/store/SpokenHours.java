package io.forecourt.store;

import java.time.LocalDate;

/** The hours of a day and of a week, as a person says them, in English and Spanish. */
public interface SpokenHours {

  /**
   * @param language ISO 639-1; any but {@code es} gets English
   */
  static SpokenHours in(String language) {
    return "es".equals(language) ? new SpanishHours() : new EnglishHours();
  }

  /**
   * A whole sentence without its end: "We're open Thursday from 8:30 AM to 1 PM and from 2 PM to 8
   * PM", "We're closed Thursday, Nov 26, for Thanksgiving", "We're closed on Sundays".
   *
   * @param today at the store, for "today" and "tomorrow"
   */
  String day(BusinessTime hours, LocalDate day, LocalDate today);

  /** "Monday to Wednesday 8:30 AM to 8 PM, Friday 8:30 AM to 6 PM, closed Sunday". */
  String week(BusinessTime hours);
}
