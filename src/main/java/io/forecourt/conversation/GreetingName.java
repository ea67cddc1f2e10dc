package io.forecourt.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first name in a greeting. Anyone can fill a form for anyone, so a name that could carry a
 * message of its own, such as a link, is not sent on.
 */
final class GreetingName {

  /** Greets a buyer without a usable name. */
  static final String NONE = "there";

  private static final int MAX_LENGTH = 40;

  private static final Pattern UNUSABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029/\\\\@]|(?i)www\\.|\\p{L}\\.\\p{L}{2}");

  /** Returns the name if it may be sent on. */
  static Optional<String> find(Optional<String> firstName) {
    return firstName.filter(name -> name.length() <= MAX_LENGTH && !UNUSABLE.matcher(name).find());
  }

  private GreetingName() {}
}
