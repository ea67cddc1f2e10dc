package io.forecourt.messaging.gate;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dealership may set within the law.
 *
 * @param instantAnswers whether a buyer who has just written is answered at any hour
 * @param instantWithin how recent the buyer's message must be for that
 * @param countries whose numbers may be texted and called before they have written, besides the
 *     store's own; ISO 3166
 * @param firstTextsPerHour limit of a store on first texts to numbers that have not written
 * @param firstMailsPerHour the same for e-mail addresses
 * @param perDay limit on unsolicited messages to one person within 24 hours, 1 to 3
 * @param pause between two of them, 15 minutes or more
 */
@ConfigurationProperties("forecourt.messages")
record MessagingProperties(
    @DefaultValue("true") boolean instantAnswers,
    @DefaultValue("PT15M") Duration instantWithin,
    @DefaultValue Set<String> countries,
    @DefaultValue("60") int firstTextsPerHour,
    @DefaultValue("120") int firstMailsPerHour,
    @DefaultValue("3") int perDay,
    @DefaultValue("PT15M") Duration pause) {

  private static final int MOST_PER_DAY = 3;
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(15);

  MessagingProperties {
    if (perDay < 1 || perDay > MOST_PER_DAY) {
      throw new IllegalArgumentException(
          "forecourt.messages.per-day is 1 to %d; the limit may only be made stricter."
              .formatted(MOST_PER_DAY));
    }
    if (pause.compareTo(SHORTEST_PAUSE) < 0) {
      throw new IllegalArgumentException(
          "forecourt.messages.pause is 15 minutes or more; it may only be made longer.");
    }
  }
}
