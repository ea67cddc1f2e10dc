package io.forecourt.platform;

/** An answer in a form that is missing or cannot be used (400); the form shows it at the field. */
public final class InvalidAnswer extends InvalidInput {

  private final String field;

  /**
   * @param field key of the form field
   * @param message what to enter instead, in a sentence for the person
   */
  public InvalidAnswer(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
