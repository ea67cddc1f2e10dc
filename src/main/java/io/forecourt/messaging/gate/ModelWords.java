package io.forecourt.messaging.gate;

/**
 * Words of a language model, checked, in place of a message's approved wording.
 *
 * @param base the wording that they were checked against; a message that turns out otherwise is
 *     sent as it is
 * @param sheet what the model was given, as JSON
 * @param sheetHash its SHA-256 in hexadecimal digits
 */
public record ModelWords(Kind kind, String base, String text, String sheet, String sheetHash) {

  /** What the model did. */
  public enum Kind {
    /** It answered a question that no template answers. */
    ANSWER,
    /** It said in other words what templates say. */
    PHRASING
  }
}
