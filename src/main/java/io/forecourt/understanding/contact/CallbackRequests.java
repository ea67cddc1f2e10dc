package io.forecourt.understanding.contact;

import io.forecourt.lead.Facts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the moment at which a buyer wants to be called or written to. */
public final class CallbackRequests {

  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:call|ring|phone|reach|try) (?:me|us)\\b"
              + "|\\bgive (?:me|us) a (?:call|ring|buzz)\\b|\\bcall ?back\\b");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\bin (?:about )?(?:(\\d{1,3}|an?|a couple of|half an) ?)(minutes?|mins?|hours?"
              + "|hrs?)\\b");
  private static final Pattern DAY =
      Pattern.compile("\\b(today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

  private static final int COUPLE = 2;
  private static final int HALF_HOUR = 30;
  private static final int HOUR = 60;

  /**
   * @param plain the normalized message
   * @param facts read from the same message; their hours are those of the call
   * @return empty where no moment is asked for, or where now is as good
   */
  public static Optional<OffsetDateTime> findIn(String plain, Facts facts, OffsetDateTime now) {
    Matcher span = SPAN.matcher(plain);
    if (CALL.matcher(plain).find() && span.find()) {
      return Optional.of(now.plusMinutes(minutes(span.group(1), span.group(2))));
    }
    Facts.Contact contact = facts.contact();
    if (contact == null || contact.from() == null) {
      return Optional.empty();
    }
    LocalTime from = LocalTime.parse(contact.from());
    Matcher day = DAY.matcher(plain);
    if (day.find()) {
      OffsetDateTime at =
          day(day.group(1), now.toLocalDate()).atTime(from).atOffset(now.getOffset());
      return Optional.of(at).filter(moment -> moment.isAfter(now));
    }
    OffsetDateTime today = now.toLocalDate().atTime(from).atOffset(now.getOffset());
    if (today.isAfter(now)) {
      return Optional.of(today);
    }
    boolean tooLate =
        contact.to() != null && !now.toLocalTime().isBefore(LocalTime.parse(contact.to()));
    return tooLate ? Optional.of(today.plusDays(1)) : Optional.empty();
  }

  private static long minutes(String count, String unit) {
    if (count.startsWith("half")) {
      return HALF_HOUR;
    }
    long number =
        count.startsWith("a couple") ? COUPLE : count.matches("\\d+") ? Long.parseLong(count) : 1;
    return unit.startsWith("h") ? number * HOUR : number;
  }

  private static LocalDate day(String word, LocalDate today) {
    return switch (word) {
      case "today", "tonight" -> today;
      case "tomorrow" -> today.plusDays(1);
      default ->
          today.with(TemporalAdjusters.next(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))));
    };
  }

  private CallbackRequests() {}
}
