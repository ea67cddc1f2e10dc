package io.forecourt.understanding.date;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Facts.Timeline.Bucket;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dates a message names, each with the bucket it falls into, seen from one day. */
final class FoundDates {

  private final LocalDate today;
  private final Map<LocalDate, Bucket> buckets = new LinkedHashMap<>();

  FoundDates(LocalDate today) {
    this.today = today;
  }

  void add(LocalDate date) {
    buckets.putIfAbsent(date, bucket(ChronoUnit.DAYS.between(today, date)));
  }

  /** Adds a date that is so many days away, regardless of the calendar. */
  void add(LocalDate date, long days) {
    buckets.put(date, bucket(days));
  }

  Optional<Facts.Timeline> latest() {
    return buckets.entrySet().stream()
        .max(Map.Entry.comparingByKey())
        .map(date -> new Facts.Timeline(date.getValue(), date.getKey()));
  }

  private static Bucket bucket(long days) {
    if (days <= 7) {
      return Bucket.WITHIN_7_DAYS;
    }
    if (days <= 30) {
      return Bucket.WITHIN_30_DAYS;
    }
    return days <= 90 ? Bucket.WITHIN_90_DAYS : Bucket.OVER_90_DAYS;
  }
}
