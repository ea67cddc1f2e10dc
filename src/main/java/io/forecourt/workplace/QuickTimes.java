package io.forecourt.workplace;

import io.forecourt.store.BusinessTime;
import io.forecourt.store.OpenSlots;
import io.forecourt.store.StoreFormats;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Times that a rep picks with one tap: the one the buyer named, then the usual ones. */
final class QuickTimes {

  private static final int SHOWN = 4;
  private static final int LOOK_AHEAD_DAYS = 6;
  private static final Duration VISIT = Duration.ofMinutes(30);
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.US);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, MMM d,", Locale.US);

  /**
   * Returns the next times at which the store is open, each once.
   *
   * @param asked the time that the buyer named
   */
  static List<LeadWorkspace.QuickTime> of(
      BusinessTime hours, Instant now, Optional<Instant> asked) {
    OpenSlots slots = new OpenSlots(hours, VISIT);
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    Stream<ZonedDateTime> usual =
        Stream.concat(
                Stream.of(
                    today.atTime(AFTERNOON),
                    today.plusDays(1).atTime(MORNING),
                    today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)).atTime(MORNING)),
                IntStream.rangeClosed(2, LOOK_AHEAD_DAYS)
                    .mapToObj(days -> today.plusDays(days).atTime(MORNING)))
            .map(time -> time.atZone(hours.zone()));
    return Stream.concat(asked.map(at -> at.atZone(hours.zone())).stream(), usual)
        .filter(time -> time.toInstant().isAfter(now.plus(AHEAD)))
        .filter(time -> slots.isOpenAt(time.toInstant()))
        .distinct()
        .limit(SHOWN)
        .sorted(
            Comparator.comparing(
                    (ZonedDateTime time) -> asked.filter(time.toInstant()::equals).isEmpty())
                .thenComparing(Comparator.naturalOrder()))
        .map(
            time ->
                new LeadWorkspace.QuickTime(
                    label(time, today),
                    time.toOffsetDateTime().toString(),
                    asked.filter(time.toInstant()::equals).isPresent()))
        .toList();
  }

  private static String label(ZonedDateTime time, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, time.toLocalDate());
    return day(time, days) + " " + StoreFormats.timeOfDay(time.toLocalTime());
  }

  private static String day(ZonedDateTime time, long days) {
    if (days <= 1) {
      return days == 0 ? "Today" : "Tomorrow";
    }
    return (days <= LOOK_AHEAD_DAYS ? DAY : DATE).format(time);
  }

  private QuickTimes() {}
}
