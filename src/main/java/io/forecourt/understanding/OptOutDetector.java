package io.forecourt.understanding;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.understanding.classifier.Predictions;

/**
 * Detects that a buyer wants no more messages. The words of the law and of the carriers count
 * first; the classifiers find other wordings. A wish that is missed costs more than one that a
 * person takes back, so the bar is low.
 */
final class OptOutDetector {

  private static final double SURE = 0.5;
  private static final double DOUBT = 0.3;

  /** It closes an address, so it has to be surer. */
  private static final double WRONG = 0.85;

  /** "Who is this?" may be asked by the right one too. */
  private static final double CERTAIN = 0.97;

  private static final double MAYBE_WRONG = 0.6;
  private static final double CALM = 0.12;

  /** A pattern matches, but the classifier is certain of the contrary. */
  private static final double NOT_AT_ALL = 0.03;

  static OptOutIntent read(String text, Predictions predictions) {
    OptOutIntent words = OptOutParser.read(text);
    double leave = predictions.probability(Signal.OPT_OUT.name());
    double wrong = predictions.probability(Signal.WRONG_PERSON.name());
    return switch (words) {
      case START, HELP -> words;
      case STOP ->
          predictions.isKnown() && leave < NOT_AT_ALL && !OptOutParser.isKeyword(text)
              ? OptOutIntent.DOUBT
              : words;
      case WRONG_PERSON -> leave >= SURE ? OptOutIntent.STOP : words;
      case DOUBT, NONE -> {
        boolean otherThings = OptOutParser.isAboutOtherThings(text);
        if (leave >= SURE && !otherThings) {
          yield OptOutIntent.STOP;
        }
        if (wrong >= (words == OptOutIntent.DOUBT ? CERTAIN : WRONG)) {
          yield OptOutIntent.WRONG_PERSON;
        }
        if (leave >= (otherThings ? WRONG : DOUBT) || wrong >= MAYBE_WRONG) {
          yield OptOutIntent.DOUBT;
        }
        yield isCalm(predictions) ? OptOutIntent.NONE : words;
      }
    };
  }

  /** A word such as "stop" or "report" in a message about other things. */
  private static boolean isCalm(Predictions predictions) {
    return predictions.isKnown()
        && predictions.probability(Signal.OPT_OUT.name()) < CALM
        && predictions.probability(Signal.WRONG_PERSON.name()) < CALM
        && predictions.probability(Signal.NOT_INTERESTED.name()) < CALM;
  }

  private OptOutDetector() {}
}
