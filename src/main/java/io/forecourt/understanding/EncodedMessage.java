package io.forecourt.understanding;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.understanding.classifier.Predictions;

/**
 * A message after the encoder has run. An opt-out has to be recorded before the lead and the
 * question it answers are known, so its intent is read first, and the rest later from the same
 * encoding.
 *
 * @param text the buyer's own words, without quoted mail
 * @param optOutIntent whether it opts out, opts in, or neither
 * @param predictions what the classifiers predict about it
 */
public record EncodedMessage(String text, OptOutIntent optOutIntent, Predictions predictions) {

  boolean isStopKeyword() {
    return optOutIntent == OptOutIntent.STOP && OptOutParser.isKeyword(text);
  }
}
