package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.Spanish;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Facts and signals of a message: signals by words and classifiers together, then the facts of each
 * part, the later part over the earlier.
 */
final class MessageParser {

  /** One sign in so many makes noise of a message. */
  private static final int NOISE = 8;

  private static final int FEW_SIGNS = 2;

  /** A near day alone may be that of a visit. */
  private static final Pattern NEED =
      Pattern.compile(
          "\\b(?:need|have to|must|got to|want it|before my|can sign|ready|no later than"
              + "|by then)\\b");

  static ParsedMessage read(EncodedMessage message, String plain, MessageContext context) {
    if (message.isStopKeyword()) {
      return new ParsedMessage(Facts.NONE, EnumSet.of(Signal.OPT_OUT), Map.of(), false, false);
    }
    if (message.optOutIntent() != OptOutIntent.STOP && isNoise(message.text())) {
      return ParsedMessage.NOTHING;
    }
    ParsedMessage read = readWords(message, plain, context);
    return context.keen() && read.isForThisWeek() ? read.with(Signal.URGENT) : read;
  }

  private static ParsedMessage readWords(
      EncodedMessage message, String plain, MessageContext context) {
    Predictions predictions = message.predictions();
    Set<Signal> signals =
        SignalReader.read(message.optOutIntent(), plain, predictions, context.asked().isPresent());
    boolean spanish = Spanish.isWrittenIn(message.text());
    if (signals.contains(Signal.OPT_OUT) || signals.contains(Signal.WRONG_PERSON)) {
      return new ParsedMessage(Facts.NONE, signals, Map.of(), false, spanish);
    }
    Facts facts = Facts.NONE;
    Map<Fact, FactReading> readings = new LinkedHashMap<>();
    List<String> parts = Corrections.parts(plain);
    for (int i = 0; i < parts.size(); i++) {
      // Predictions are about the whole message; they count for its last part.
      Predictions ofPart = i == parts.size() - 1 ? predictions : Predictions.UNKNOWN;
      FactReader reader = new FactReader(parts.get(i), context, ofPart, signals);
      facts = facts.with(reader.read());
      readings.putAll(reader.readings());
    }
    return new ParsedMessage(
        facts, settled(context, plain, facts, signals), readings, Corrections.isIn(plain), spanish);
  }

  /** What facts say about signals, and the answer about a question. */
  private static Set<Signal> settled(
      MessageContext context, String plain, Facts facts, Set<Signal> read) {
    Set<Signal> signals = read.isEmpty() ? EnumSet.noneOf(Signal.class) : EnumSet.copyOf(read);
    Facts.Contact contact = facts.contact();
    if (contact != null && (contact.from() != null || contact.to() != null)) {
      // "Call me after six" says when to call, not that only a person will do.
      signals.remove(Signal.HUMAN_REQUEST);
    }
    Facts.Timeline timeline = facts.timeline();
    if (timeline != null && timeline.bucket() == Facts.Timeline.Bucket.JUST_LOOKING) {
      signals.remove(Signal.URGENT);
    }
    if (timeline != null
        && timeline.bucket() == Facts.Timeline.Bucket.WITHIN_7_DAYS
        && NEED.matcher(plain).find()
        && !signals.contains(Signal.APPOINTMENT_REQUEST)) {
      signals.add(Signal.URGENT);
    }
    if (context.answers(Fact.BUDGET) && facts.budget() != null && !plain.contains("?")) {
      // The amount that was asked for is no question.
      signals.remove(Signal.PRICE_QUESTION);
    }
    return signals;
  }

  /** More signs than people type between words: whatever it may hold is chance. */
  private static boolean isNoise(String text) {
    long strange = text.codePoints().filter(sign -> !isOfWords(sign)).count();
    return strange > FEW_SIGNS && strange * NOISE > text.codePointCount(0, text.length());
  }

  private static boolean isOfWords(int sign) {
    return ".,!?'$-\u2019\u2026".indexOf(sign) >= 0
        || Character.isDigit(sign)
        || Character.isWhitespace(sign)
        || Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN
        || Character.getType(sign) == Character.OTHER_SYMBOL
        || Character.getType(sign) == Character.SURROGATE;
  }

  private MessageParser() {}
}
