package io.forecourt.qualification.language;

import io.forecourt.messaging.Wish;
import io.forecourt.messaging.Wishes;
import io.forecourt.qualification.language.heads.Hunches;

/**
 * Whether somebody wants to be left alone. The words of the law and of the carriers count first;
 * the heads hear it in words nobody thought of. A wish that is missed costs more than one that a
 * person takes back, so the bar is low.
 */
final class WishReader {

  private static final double SURE = 0.5;
  private static final double DOUBT = 0.3;
  private static final double WRONG = 0.75;

  /** Words said it plainly, and the heads are certain of the contrary. */
  private static final double NOT_AT_ALL = 0.03;

  static Wish read(String text, Hunches hunches) {
    Wish words = Wishes.read(text);
    double leave = hunches.of(Signal.OPT_OUT.name());
    double wrong = hunches.of(Signal.WRONG_PERSON.name());
    return switch (words) {
      case START, HELP -> words;
      case STOP ->
          hunches.isKnown() && leave < NOT_AT_ALL && !Wishes.isKeyword(text) ? Wish.DOUBT : words;
      case WRONG_PERSON -> leave >= SURE ? Wish.STOP : words;
      case DOUBT, NONE -> {
        if (leave >= SURE && !Wishes.isAboutOtherThings(text)) {
          yield Wish.STOP;
        }
        if (wrong >= WRONG) {
          yield Wish.WRONG_PERSON;
        }
        yield leave >= DOUBT ? Wish.DOUBT : words;
      }
    };
  }

  private WishReader() {}
}
