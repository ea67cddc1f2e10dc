package io.forecourt.qualification.language;

/**
 * How one fact was read.
 *
 * @param confidence whether it is taken as it stands or read back to the buyer first
 * @param words of the message it comes from, in plain small letters
 */
public record Reading(Confidence confidence, String words) {

  private static final int MOST = 200;

  public Reading {
    words = words.length() > MOST ? words.substring(0, MOST) : words;
  }

  /** What is less than half sure is no reading: it is asked. */
  public enum Confidence {
    SURE,
    HALF_SURE
  }

  static Reading of(boolean sure, String words) {
    return new Reading(sure ? Confidence.SURE : Confidence.HALF_SURE, words);
  }
}
