package io.forecourt.understanding;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.understanding.classifier.Predictions;
import java.util.regex.Pattern;

/**
 * Detects that a buyer wants no more messages. The words of the law and of the carriers count
 * first; the classifiers find other wordings. A wish that is missed costs more than one that a
 * person takes back, so the bar is low.
 */
final class OptOutDetector {

  private static final double SURE = 0.5;
  private static final double DOUBT = 0.3;

  /** "Why did you text me?" wants an answer, unless it is sure to want an end. */
  private static final double INSISTS = 0.9;

  private static final double ASKED = 0.7;

  /** It closes an address, so it has to be surer. */
  private static final double WRONG = 0.85;

  /** "Who is this?" may be asked by the right one too. */
  private static final double CERTAIN = 0.97;

  private static final double MAYBE_WRONG = 0.6;
  private static final double CALM = 0.12;

  private static final Pattern ASKS =
      Pattern.compile("(?i)\\b(?:why|how come|who|por que|quien)\\b[^.!]*\\b(?:you|u|me|usted)\\b");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)(?:^|[.!?] )\\W*(?:(?:and|so|but|ok|okay|hey|hi|also|y)\\W+){0,3}+(?:what|how|when|where|which|does|do|did"
              + "|is|are|was|can|could|has|have|any|would|will|tiene|cuanto|cual|que)\\b");
  private static final Pattern MESSAGES =
      Pattern.compile(
          "(?i)\\b(?:stop|unsub\\w*|texts?|texting|messag\\w+|contact\\w*|lists?|remov\\w+|e?-?mail\\w*"
              + "|call\\w*|reach\\w*|bother\\w*|spam\\w*|off|out|number|mensajes?)\\b");

  private static final Pattern WHO =
      Pattern.compile(
          "(?i)^\\W*who(?:'?s| is| are) (?:this|you|u)\\W*$|^\\W*(?:please )?don'?t call me\\W*$");

  /** "Forget it, I'm out": no interest in the car, and no word about messages. */
  private static final Pattern PASSES =
      Pattern.compile(
          "(?i)^\\W*(?:(?:ok|okay|nah|no|yeah|well|never ?mind|then|just|oh)\\W+){0,8}+(?:forget (?:about )?it|i'?m out"
              + "|count me out|i'?ll pass|(?:i'?m )?gonna pass)\\b[^.!?]{0,30}[.!]?\\W*$");

  /** "No wait, I meant the RS": the car is wrong, not the person. */
  private static final Pattern CORRECTS =
      Pattern.compile("(?i)\\b(?:i meant|i mean|no wait|wait,? no|not the \\w+)\\b");

  /** A pattern matches, but the classifier is certain of the contrary. */
  private static final double NOT_AT_ALL = 0.03;

  static OptOutIntent read(String text, Predictions predictions) {
    if (OptOutParser.closedChannel(text).isPresent() || OptOutParser.isPreference(text)) {
      // It closes that channel alone.
      return OptOutIntent.NONE;
    }
    OptOutIntent words = OptOutParser.read(text);
    double leave = predictions.probability(Signal.OPT_OUT.name());
    double wrong = predictions.probability(Signal.WRONG_PERSON.name());
    return switch (words) {
      case START, HELP -> words;
      case STOP ->
          predictions.isKnown() && leave < NOT_AT_ALL && !OptOutParser.isKeyword(text)
              ? isQuestion(text) ? OptOutIntent.NONE : OptOutIntent.DOUBT
              : words;
      case WRONG_PERSON -> leave >= SURE ? OptOutIntent.STOP : words;
      case DOUBT, NONE -> {
        if (words == OptOutIntent.NONE && PASSES.matcher(text).find()) {
          yield OptOutIntent.NONE;
        }
        boolean otherThings = OptOutParser.isAboutOtherThings(text);
        boolean asks = words == OptOutIntent.NONE && isQuestion(text);
        if (leave >= (asks ? INSISTS : SURE) && !otherThings) {
          yield OptOutIntent.STOP;
        }
        if (wrong >= (words == OptOutIntent.DOUBT ? CERTAIN : WRONG)) {
          yield OptOutIntent.WRONG_PERSON;
        }
        boolean corrects = CORRECTS.matcher(text).find();
        if (leave >= (otherThings ? WRONG : asks ? ASKED : DOUBT)
            || (wrong >= MAYBE_WRONG && !corrects)) {
          yield OptOutIntent.DOUBT;
        }
        boolean wondersWho = WHO.matcher(text).find() && leave < DOUBT && wrong < MAYBE_WRONG;
        yield wondersWho || isCalm(predictions) ? OptOutIntent.NONE : words;
      }
    };
  }

  /** Asks for an answer, be it why it was written to, or anything about a car. */
  private static boolean isQuestion(String text) {
    return ASKS.matcher(text).find()
        || (QUESTION.matcher(text).find() && !MESSAGES.matcher(text).find());
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
