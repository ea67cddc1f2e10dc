package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** By when somebody wants to buy: the latest date said, from the day of the message. */
final class TimelineReader {

  private static final String DAY = "(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String COUNT =
      "(\\d{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several)";

  private static final Pattern NOT_A_DEADLINE =
      Pattern.compile(
          "\\b\\d+ (?:months?|weeks?|days?|years?) (?:ago|old)\\b|\\b(?:last|past|previous)"
              + " (?:week|month|year|summer|winter|weekend|"
              + DAY
              + ")\\b"
              + "|\\b(?:12|24|36|39|48|60|72|75|84|96) ?-?months?\\b(?! from| out| away)"
              + "|\\b(?:a|per|each|every|/) ?month\\b(?<!in a month)(?<!about a month)(?<!within a month)"
              + "|\\blease (?:ends?|is up)\\b");
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(asap|as soon as possible|right away|immediately|(?:need|buy|want)[^.]{0,20} right now|ready to buy|ready now"
              + "|need (?:it|one|a car|something) (?:now|quick|fast)|yesterday|this very day"
              + "|ready today)\\b");
  private static final Pattern LOOKING =
      Pattern.compile(
          "\\b(just (?:looking|browsing|curious|shopping around|checking|researching)|only looking"
              + "|no (?:rush|hurry)|not in (?:a|any) (?:rush|hurry)|still (?:researching|deciding|looking)"
              + "|window shopping|kicking tires|not (?:buying|ready|looking to buy) (?:yet|now|anytime soon)"
              + "|browsing|someday|down the road|not sure yet)\\b");
  private static final Pattern TODAY =
      Pattern.compile("\\b(today|tonight|this (?:morning|afternoon|evening))\\b");
  private static final Pattern TOMORROW = Pattern.compile("\\b(day after tomorrow|tomorrow)\\b");
  private static final Pattern WEEKEND =
      Pattern.compile("\\b(?:(before) )?(?:the |this |coming )*(next )?weekend\\b");
  private static final Pattern IN =
      Pattern.compile(
          "\\b(?:"
              + COUNT
              + " ?(?:to|or|-) ?)?"
              + COUNT
              + " ?(?:more )?(day|week|month|year)s?\\b(?: or (so|two))?");
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:(end|middle|mid|beginning|start) (?:of )?)?(?:the )?(this|next|the|coming) (week|month|year)\\b");
  private static final Pattern END_OF =
      Pattern.compile(
          "\\b(end|middle|mid|beginning|start|early|late)[ -](?:of )?(?:the )?(week|month|year|summer|spring|fall|winter|"
              + MONTH.substring(1)
              + "\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:(before) )?(?:(next) )?" + DAY + "s?\\b(?!roof)");
  private static final Pattern DATE =
      Pattern.compile(
          "\\b" + MONTH + "\\b\\.? ?(?:the )?(\\d{1,2})?(?:st|nd|rd|th)?\\b(?!\\d|,?\\d{3})");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/(?:20)?\\d{2})?\\b");
  private static final Pattern OF_MONTH =
      Pattern.compile("\\b(?:(before) )?the (\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern SEASON = Pattern.compile("\\b(spring|summer|fall|autumn|winter)\\b");
  private static final Pattern FEAST =
      Pattern.compile(
          "\\b(christmas|xmas|the holidays|thanksgiving|memorial day|labor day|new years?"
              + "|tax (?:time|season|refund|return)|(?:the )?4th of july)\\b");

  private final Slate slate;
  private final LocalDate today;
  private final List<LocalDate> dates = new ArrayList<>();

  TimelineReader(Slate slate, LocalDate today) {
    this.slate = slate;
    this.today = today;
  }

  Optional<Facts.Timeline> read(boolean asked) {
    slate.takeAll(NOT_A_DEADLINE);
    boolean looking = slate.take(LOOKING).isPresent();
    boolean atOnce = slate.take(AT_ONCE).isPresent();
    slate.take(TODAY).ifPresent(found -> dates.add(today));
    slate
        .take(TOMORROW)
        .ifPresent(found -> dates.add(today.plusDays(found.group().startsWith("day") ? 2 : 1)));
    slate.take(WEEKEND).ifPresent(this::weekend);
    slate.take(IN, found -> isSpan(found, asked)).ifPresent(this::span);
    slate.take(END_OF).ifPresent(found -> endOf(found.group(1), found.group(2)));
    slate.take(PERIOD).ifPresent(found -> period(found.group(2), found.group(3)));
    slate.take(DATE, found -> isDate(found, asked)).ifPresent(this::date);
    slate.take(NUMERIC).ifPresent(this::numeric);
    slate.take(OF_MONTH).ifPresent(this::ofMonth);
    slate.take(SEASON).ifPresent(found -> dates.add(season(found.group(1))));
    slate.take(FEAST).ifPresent(found -> dates.add(feast(found.group(1))));
    slate
        .take(WEEKDAY, found -> !found.group(3).equals("sun") || found.group().contains("sunday"))
        .ifPresent(this::weekday);
    Optional<LocalDate> latest = dates.stream().max(Comparator.naturalOrder());
    if (latest.isPresent()) {
      return Optional.of(new Facts.Timeline(bucket(latest.get()), latest.get()));
    }
    if (atOnce && !looking) {
      return Optional.of(new Facts.Timeline(Facts.Timeline.Bucket.WITHIN_7_DAYS, null));
    }
    return looking
        ? Optional.of(new Facts.Timeline(Facts.Timeline.Bucket.JUST_LOOKING, null))
        : Optional.empty();
  }

  private Facts.Timeline.Bucket bucket(LocalDate by) {
    long days = ChronoUnit.DAYS.between(today, by);
    if (days <= 7) {
      return Facts.Timeline.Bucket.WITHIN_7_DAYS;
    }
    if (days <= 30) {
      return Facts.Timeline.Bucket.WITHIN_30_DAYS;
    }
    return days <= 90 ? Facts.Timeline.Bucket.WITHIN_90_DAYS : Facts.Timeline.Bucket.OVER_90_DAYS;
  }

  private void weekend(MatchResult found) {
    LocalDate saturday =
        today.getDayOfWeek() == DayOfWeek.SUNDAY
            ? today.minusDays(1)
            : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    LocalDate that = found.group(2) == null ? saturday : saturday.plusWeeks(1);
    dates.add(found.group(1) == null ? that.plusDays(1) : that.minusDays(1));
  }

  /** "a month" alone is a price's unit; "in a month" is a deadline. */
  private boolean isSpan(MatchResult found, boolean asked) {
    boolean article = found.group(2).matches("an?|one");
    boolean led =
        slate
            .left()
            .substring(0, found.start())
            .matches(
                "(?s).*\\b(in|within|about|around|next|the next|like|maybe|less than|under|over|another|probably) (?:the )?(?:next )?(?:about )?$");
    return (!article || led || asked) && (led || asked || found.group(1) != null || !article);
  }

  private void span(MatchResult found) {
    int count = count(found.group(2));
    if ("two".equals(found.group(4))) {
      count = 2;
    }
    dates.add(
        switch (found.group(3)) {
          case "day" -> today.plusDays(count);
          case "week" -> today.plusWeeks(count);
          case "month" -> today.plusMonths(count);
          default -> today.plusYears(count);
        });
  }

  private static int count(String word) {
    if (word.matches("\\d+")) {
      return Integer.parseInt(word);
    }
    if (word.contains("couple")) {
      return 2;
    }
    return word.contains("few") ? 3 : word.equals("several") ? 4 : 1;
  }

  private void endOf(String part, String of) {
    LocalDate end =
        switch (of) {
          case "week" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
          case "month" -> today.with(TemporalAdjusters.lastDayOfMonth());
          case "year" -> today.with(TemporalAdjusters.lastDayOfYear());
          case "spring", "summer", "fall", "winter" -> season(of);
          default -> monthEnd(month(of));
        };
    boolean month = !of.equals("week") && !of.equals("year");
    dates.add(
        switch (part) {
          case "beginning", "start", "early" -> month ? end.withDayOfMonth(10) : end;
          case "middle", "mid" -> month ? end.withDayOfMonth(15) : end;
          default -> end;
        });
  }

  private void period(String which, String unit) {
    boolean next = which.equals("next") || which.equals("coming");
    dates.add(
        switch (unit) {
          case "week" ->
              today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(next ? 1 : 0);
          case "month" -> today.plusMonths(next ? 1 : 0).with(TemporalAdjusters.lastDayOfMonth());
          default -> today.plusYears(next ? 1 : 0).with(TemporalAdjusters.lastDayOfYear());
        });
  }

  /** "may" and "march" are words too. */
  private boolean isDate(MatchResult found, boolean asked) {
    boolean word = found.group(1).matches("may|mar|march|sep|dec|jan");
    return !word
        || asked
        || found.group(2) != null
        || slate
            .left()
            .substring(0, found.start())
            .matches(
                "(?s).*\\b(in|by|until|before|around|after|this|next|come|mid|early|late|of|till) $");
  }

  private void date(MatchResult found) {
    int month = month(found.group(1));
    String day = found.group(2);
    if (day == null || Integer.parseInt(day) < 1 || Integer.parseInt(day) > 31) {
      dates.add(monthEnd(month));
    } else {
      dates.add(coming(month, Integer.parseInt(day)));
    }
  }

  private void numeric(MatchResult found) {
    int month = Integer.parseInt(found.group(1));
    int day = Integer.parseInt(found.group(2));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      dates.add(coming(month, day));
    }
  }

  private void ofMonth(MatchResult found) {
    int day = Integer.parseInt(found.group(2));
    if (day < 1 || day > 31) {
      return;
    }
    LocalDate start = today.withDayOfMonth(1);
    while (day > start.lengthOfMonth() || start.withDayOfMonth(day).isBefore(today)) {
      start = start.plusMonths(1);
    }
    LocalDate that = start.withDayOfMonth(day);
    dates.add(found.group(1) == null ? that : that.minusDays(1));
  }

  private void weekday(MatchResult found) {
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(
                each ->
                    each.name().toLowerCase(Locale.ROOT).startsWith(found.group(3).substring(0, 2)))
            .findFirst()
            .orElseThrow();
    LocalDate that = today.with(TemporalAdjusters.nextOrSame(day));
    if (found.group(2) != null) {
      that =
          today
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .with(TemporalAdjusters.nextOrSame(day));
    }
    dates.add(found.group(1) == null ? that : that.minusDays(1));
  }

  private LocalDate season(String season) {
    Month last =
        switch (season) {
          case "spring" -> Month.MAY;
          case "summer" -> Month.AUGUST;
          case "winter" -> Month.FEBRUARY;
          default -> Month.NOVEMBER;
        };
    return monthEnd(last.getValue());
  }

  private LocalDate feast(String feast) {
    int year = today.getYear();
    LocalDate that =
        switch (feast.replaceAll("^the ", "").substring(0, 3)) {
          case "chr", "xma", "hol" -> LocalDate.of(year, 12, 25);
          case "tha" ->
              LocalDate.of(year, 11, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
          case "mem" ->
              LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case "lab" ->
              LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
          case "new" -> LocalDate.of(year + 1, 1, 1);
          case "4th" -> LocalDate.of(year, 7, 4);
          default -> LocalDate.of(year, 4, 15);
        };
    return that.isBefore(today) ? that.plusYears(1) : that;
  }

  private LocalDate monthEnd(int month) {
    LocalDate end =
        LocalDate.of(today.getYear(), month, 1).with(TemporalAdjusters.lastDayOfMonth());
    return end.isBefore(today) ? end.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : end;
  }

  private LocalDate coming(int month, int day) {
    LocalDate first = LocalDate.of(today.getYear(), month, 1);
    LocalDate that = first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    return that.isBefore(today) ? that.plusYears(1) : that;
  }

  private static int month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
