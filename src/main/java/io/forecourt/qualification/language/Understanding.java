package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.util.Map;
import java.util.Set;

/**
 * What a message says.
 *
 * @param readings how each fact was read, by the names of {@link Facts}
 * @param corrects it takes back or changes something said before
 * @param spanish it is in Spanish
 */
public record Understanding(
    Facts facts,
    Set<Signal> signals,
    Map<String, Reading> readings,
    boolean corrects,
    boolean spanish) {

  /** It says nothing that was read, or something that was read half sure. */
  public boolean isUnclear() {
    boolean nothing = readings.isEmpty() && signals.isEmpty();
    return nothing
        || readings.values().stream()
            .anyMatch(reading -> reading.confidence() == Reading.Confidence.HALF_SURE);
  }
}
