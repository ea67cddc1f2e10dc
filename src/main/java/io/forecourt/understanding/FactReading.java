package io.forecourt.understanding;

/**
 * How one fact was read.
 *
 * @param confidence whether it is used as is or confirmed with the buyer first
 * @param words of the message it comes from, normalized
 */
public record FactReading(Confidence confidence, String words) {

  private static final int MOST = 200;

  public FactReading {
    words = words.length() > MOST ? words.substring(0, MOST) : words;
  }

  /** Anything less than half sure is not a reading; the assistant asks instead. */
  public enum Confidence {
    SURE,
    HALF_SURE
  }

  static FactReading of(boolean sure, String words) {
    return new FactReading(sure ? Confidence.SURE : Confidence.HALF_SURE, words);
  }
}
