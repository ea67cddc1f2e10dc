package io.forecourt.understanding;

/**
 * How one fact was read.
 *
 * @param confidence whether it is taken as it stands or read back to the buyer first
 * @param words of the message it comes from, in plain small letters
 */
public record FactReading(Confidence confidence, String words) {

  private static final int MOST = 200;

  public FactReading {
    words = words.length() > MOST ? words.substring(0, MOST) : words;
  }

  /** What is less than half sure is no reading: it is asked. */
  public enum Confidence {
    SURE,
    HALF_SURE
  }

  static FactReading of(boolean sure, String words) {
    return new FactReading(sure ? Confidence.SURE : Confidence.HALF_SURE, words);
  }
}
