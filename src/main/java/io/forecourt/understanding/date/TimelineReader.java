package io.forecourt.understanding.date;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Facts.Timeline.Bucket;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads by when a buyer wants to buy: the latest date in the message, seen from the day it was
 * written. Where it names no date, the classifiers judge how soon it sounds.
 */
public final class TimelineReader {

  private static final double THRESHOLD = 0.75;
  private static final double NOT_AT_ALL = 0.12;
  private static final double THRESHOLD_WHEN_ASKED = 0.35;
  private static final double THRESHOLD_WHEN_OTHER_ASKED = 0.85;

  /** The bucket of each label. */
  private static final Map<String, Bucket> BUCKETS = new LinkedHashMap<>();

  static {
    BUCKETS.put("timeline=NOW", Bucket.WITHIN_7_DAYS);
    BUCKETS.put("timeline=SOON", Bucket.WITHIN_30_DAYS);
    BUCKETS.put("timeline=LATER", Bucket.OVER_90_DAYS);
    BUCKETS.put("timeline=BROWSING", Bucket.JUST_LOOKING);
  }

  private final TokenizedText tokenizedText;
  private final LocalDate today;
  private final boolean asked;
  private final boolean askedOther;

  private boolean guessed;

  public TimelineReader(TokenizedText tokenizedText, LocalDate today, Optional<Fact> askedFact) {
    this.tokenizedText = tokenizedText;
    this.today = today;
    this.asked = askedFact.filter(Fact.TIMELINE::equals).isPresent();
    this.askedOther = askedFact.isPresent() && !asked;
  }

  public Optional<Facts.Timeline> read(Predictions predictions) {
    if (!asked && tokenizedText.contains(TimelineWords.OPENING_HOURS)) {
      return Optional.empty();
    }
    boolean ofOtherThings = tokenizedText.contains(TimelineWords.NOT_A_DEADLINE);
    tokenizedText.takeAll(TimelineWords.NOT_A_DEADLINE);
    boolean looking = tokenizedText.take(TimelineWords.LOOKING).isPresent();
    boolean atOnce = tokenizedText.take(TimelineWords.AT_ONCE).isPresent();
    Optional<Facts.Timeline> latest = latestDate();
    boolean believable =
        asked
            || !predictions.isKnown()
            || BUCKETS.keySet().stream()
                .anyMatch(label -> predictions.probability(label) >= NOT_AT_ALL);
    if (latest.isPresent() && !believable) {
      // The date is about something else.
      return Optional.empty();
    }
    if (latest.isPresent()) {
      return latest;
    }
    if (atOnce && !looking) {
      return Optional.of(new Facts.Timeline(Bucket.WITHIN_7_DAYS, null));
    }
    if (looking) {
      return Optional.of(new Facts.Timeline(Bucket.JUST_LOOKING, null));
    }
    return ofOtherThings && !asked ? Optional.empty() : byPrediction(predictions);
  }

  private Optional<Facts.Timeline> latestDate() {
    Days days = new Days(today);
    FoundDates dates = new FoundDates(today);
    RelativeDates relativeDates = new RelativeDates(tokenizedText, days, dates);
    relativeDates.readNear();
    new DateSpans(tokenizedText, today, asked, dates).read();
    relativeDates.readPeriods();
    new CalendarDates(tokenizedText, days, asked, dates).read();
    return dates.latest();
  }

  /** Returns whether only a classifier found it, not a pattern. */
  public boolean guessed() {
    return guessed;
  }

  private Optional<Facts.Timeline> byPrediction(Predictions predictions) {
    guessed = true;
    return BUCKETS.entrySet().stream()
        .max(Comparator.comparingDouble(label -> predictions.probability(label.getKey())))
        .filter(
            label ->
                predictions.probability(label.getKey())
                    >= (asked
                        ? THRESHOLD_WHEN_ASKED
                        : askedOther ? THRESHOLD_WHEN_OTHER_ASKED : THRESHOLD))
        .map(label -> new Facts.Timeline(label.getValue(), null));
  }
}
