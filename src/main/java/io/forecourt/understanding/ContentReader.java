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
 * Reads the facts and signals of a message: signals from patterns and classifiers together, then
 * the facts of each part, where a later part overrides an earlier one.
 */
final class ContentReader {

  /** A message is noise if more than one character in this many is a symbol. */
  private static final int NOISE = 8;

  private static final int FEW_SIGNS = 2;

  /** Without one of these words, a near day may just be the day of a visit. */
  private static final Pattern NEED =
      Pattern.compile(
          "\\b(?:need|have to|must|got to|want it|before my|can sign|ready|no later than"
              + "|by then)\\b");

  static MessageContent read(EncodedMessage message, String plain, MessageContext context) {
    if (message.isStopKeyword()) {
      return new MessageContent(Facts.NONE, EnumSet.of(Signal.OPT_OUT), Map.of(), false, false);
    }
    if (message.optOutIntent() != OptOutIntent.STOP && isNoise(message.text())) {
      return MessageContent.NOTHING;
    }
    MessageContent read = readWords(message, plain, context);
    return context.keen() && read.isForThisWeek() ? read.with(Signal.URGENT) : read;
  }

  private static MessageContent readWords(
      EncodedMessage message, String plain, MessageContext context) {
    Predictions predictions = message.predictions();
    Set<Signal> signals =
        SignalReader.read(message.optOutIntent(), plain, predictions, context.asked().isPresent());
    boolean spanish = Spanish.isWrittenIn(message.text());
    if (signals.contains(Signal.OPT_OUT) || signals.contains(Signal.WRONG_PERSON)) {
      return new MessageContent(Facts.NONE, signals, Map.of(), false, spanish);
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
    return new MessageContent(
        facts, settled(context, plain, facts, signals), readings, Corrections.isIn(plain), spanish);
  }

  /** Adjusts the signals by the facts and by the question that was asked. */
  private static Set<Signal> settled(
      MessageContext context, String plain, Facts facts, Set<Signal> read) {
    Set<Signal> signals = read.isEmpty() ? EnumSet.noneOf(Signal.class) : EnumSet.copyOf(read);
    Facts.Contact contact = facts.contact();
    if (contact != null && (contact.from() != null || contact.to() != null)) {
      // "Call me after six" says when to call, not that the buyer insists on a person.
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
      // An answer about the budget is not a price question.
      signals.remove(Signal.PRICE_QUESTION);
    }
    return signals;
  }

  /**
   * Returns whether a message has more symbols than people type; any match in it would be chance.
   */
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

  private ContentReader() {}
}
