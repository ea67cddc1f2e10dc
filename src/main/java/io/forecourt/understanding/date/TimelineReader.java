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
 * By when somebody wants to buy: the latest date said, from the day of the message. Where no date
 * is said, the heads tell how soon it sounds.
 */
public final class TimelineReader {

  private static final double HUNCH = 0.75;
  private static final double UNHEARD = 0.12;
  private static final double HUNCH_WHEN_ASKED = 0.35;
  private static final double HUNCH_WHEN_OTHER_ASKED = 0.85;

  /** How soon each of the vague kinds is. */
  private static final Map<String, Bucket> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("timeline=NOW", Bucket.WITHIN_7_DAYS);
    KINDS.put("timeline=SOON", Bucket.WITHIN_30_DAYS);
    KINDS.put("timeline=LATER", Bucket.OVER_90_DAYS);
    KINDS.put("timeline=BROWSING", Bucket.JUST_LOOKING);
  }

  private final TokenizedText tokenizedText;
  private final LocalDate today;
  private final boolean asked;
  private final boolean askedOther;

  private boolean guessed;

  public TimelineReader(TokenizedText tokenizedText, LocalDate today, Optional<Fact> question) {
    this.tokenizedText = tokenizedText;
    this.today = today;
    this.asked = question.filter(Fact.TIMELINE::equals).isPresent();
    this.askedOther = question.isPresent() && !asked;
  }

  public Optional<Facts.Timeline> read(Predictions predictions) {
    boolean ofOtherThings = tokenizedText.contains(TimeWords.NOT_A_DEADLINE);
    tokenizedText.takeAll(TimeWords.NOT_A_DEADLINE);
    boolean looking = tokenizedText.take(TimeWords.LOOKING).isPresent();
    boolean atOnce = tokenizedText.take(TimeWords.AT_ONCE).isPresent();
    Optional<Facts.Timeline> latest = new DateReader(tokenizedText, today, asked).latest();
    boolean heard =
        asked
            || !predictions.isKnown()
            || KINDS.keySet().stream().anyMatch(kind -> predictions.probability(kind) >= UNHEARD);
    if (latest.isPresent() && !heard) {
      // A day of something else.
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
    return ofOtherThings && !asked ? Optional.empty() : byHunch(predictions);
  }

  /** No word told it, only a head. */
  public boolean guessed() {
    return guessed;
  }

  private Optional<Facts.Timeline> byHunch(Predictions predictions) {
    guessed = true;
    return KINDS.entrySet().stream()
        .max(Comparator.comparingDouble(kind -> predictions.probability(kind.getKey())))
        .filter(
            kind ->
                predictions.probability(kind.getKey())
                    >= (asked ? HUNCH_WHEN_ASKED : askedOther ? HUNCH_WHEN_OTHER_ASKED : HUNCH))
        .map(kind -> new Facts.Timeline(kind.getValue(), null));
  }
}
