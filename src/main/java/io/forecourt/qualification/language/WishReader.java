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

  /** It closes an address, so it has to be surer. */
  private static final double WRONG = 0.85;

  /** "Who is this?" may be asked by the right one too. */
  private static final double CERTAIN = 0.97;

  private static final double MAYBE_WRONG = 0.6;
  private static final double CALM = 0.12;

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
        boolean otherThings = Wishes.isAboutOtherThings(text);
        if (leave >= SURE && !otherThings) {
          yield Wish.STOP;
        }
        if (wrong >= (words == Wish.DOUBT ? CERTAIN : WRONG)) {
          yield Wish.WRONG_PERSON;
        }
        if (leave >= (otherThings ? WRONG : DOUBT) || wrong >= MAYBE_WRONG) {
          yield Wish.DOUBT;
        }
        yield isCalm(hunches) ? Wish.NONE : words;
      }
    };
  }

  /** A word such as "stop" or "report" in a message that speaks of other things. */
  private static boolean isCalm(Hunches hunches) {
    return hunches.isKnown()
        && hunches.of(Signal.OPT_OUT.name()) < CALM
        && hunches.of(Signal.WRONG_PERSON.name()) < CALM
        && hunches.of(Signal.NOT_INTERESTED.name()) < CALM;
  }

  private WishReader() {}
}
