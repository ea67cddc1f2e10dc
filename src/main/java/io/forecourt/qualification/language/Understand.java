package io.forecourt.qualification.language;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.messaging.Wish;
import io.forecourt.messaging.Wishes;
import io.forecourt.qualification.language.heads.Hunches;
import io.forecourt.qualification.language.heads.Intuition;
import io.forecourt.qualification.language.words.PlainWords;
import io.forecourt.qualification.language.words.Spanish;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From words to facts and signals: plain words, wishes of the law first, then signals by words and
 * learnt heads together, then the facts of each part of the message, the later part over the
 * earlier.
 */
public final class Understand {

  private static final Logger LOG = LoggerFactory.getLogger(Understand.class);

  /** One sign in so many makes noise of a message. */
  private static final int NOISE = 8;

  private static final int FEW_SIGNS = 2;

  /** Said once; there is one message after the other. */
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  /** A near day alone may be that of a visit. */
  private static final Pattern NEED =
      Pattern.compile(
          "\\b(?:need|have to|must|got to|want it|before my|can sign|ready|no later than|by then)\\b");

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^>.*$|(?s)\\r?\\nOn .{5,120}wrote:.*|(?s)\\r?\\n-{2,} ?Original Message.*");

  public static Understanding read(Utterance utterance) {
    String own = own(utterance.text());
    if (Wishes.isKeyword(own) && Wishes.read(own) == Wish.STOP) {
      return new Understanding(Facts.NONE, EnumSet.of(Signal.OPT_OUT), Map.of(), false, false);
    }
    return read(utterance, own, hunches(own));
  }

  static Understanding read(Utterance utterance, String own, Hunches hunches) {
    Wish wish = WishReader.read(own, hunches);
    if (wish != Wish.STOP && isNoise(own)) {
      return Understanding.NOTHING;
    }
    String plain = PlainWords.of(own);
    Set<Signal> signals = SignalReader.read(wish, plain, hunches, utterance.asked().isPresent());
    boolean spanish = Spanish.isWrittenIn(own);
    if (signals.contains(Signal.OPT_OUT) || signals.contains(Signal.WRONG_PERSON)) {
      return new Understanding(Facts.NONE, signals, Map.of(), false, spanish);
    }
    Facts facts = Facts.NONE;
    Map<Fact, Reading> readings = new LinkedHashMap<>();
    List<String> parts = Corrections.parts(plain);
    for (int i = 0; i < parts.size(); i++) {
      // The heads heard the whole message; what they believe goes for how it ends.
      Hunches heard = i == parts.size() - 1 ? hunches : Hunches.UNKNOWN;
      FactReader reader = new FactReader(parts.get(i), utterance, heard, signals);
      facts = facts.with(reader.read());
      readings.putAll(reader.readings());
    }
    return new Understanding(
        facts,
        settled(utterance, plain, facts, signals),
        readings,
        Corrections.isIn(plain),
        spanish);
  }

  /** Loads what the first message would have to wait for. */
  public static void warmUp() {
    read(
        new Utterance(
            Optional.empty(), "Is the Camry still there?", OffsetDateTime.now(ZoneOffset.UTC)));
  }

  /** What a message says about being written to. */
  public static Wish wish(String text) {
    String own = own(text);
    Wish words = Wishes.read(own);
    return words == Wish.STOP && Wishes.isKeyword(own) ? words : WishReader.read(own, hunches(own));
  }

  /** What facts say about signals, and the answer about a question. */
  private static Set<Signal> settled(
      Utterance utterance, String plain, Facts facts, Set<Signal> read) {
    Set<Signal> signals = read.isEmpty() ? EnumSet.noneOf(Signal.class) : EnumSet.copyOf(read);
    Facts.Contact contact = facts.contact();
    if (contact != null && (contact.from() != null || contact.to() != null)) {
      // "Call me after six" says how, not that nobody else will do.
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
    if (utterance.answers(Question.BUDGET) && facts.budget() != null && !plain.contains("?")) {
      // The amount that was asked for is no question.
      signals.remove(Signal.PRICE_QUESTION);
    }
    return signals;
  }

  /** More signs than anybody writes between words: nothing it may hold was meant. */
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

  /** Without what a mail quotes. */
  private static String own(String text) {
    return QUOTED.matcher(text).replaceAll("");
  }

  /** Without the heads, words alone are read: nothing waits for them and nothing is lost. */
  private static Hunches hunches(String text) {
    try {
      return Intuition.shipped().of(text);
    } catch (IllegalStateException | LinkageError e) {
      if (TOLD.compareAndSet(false, true)) {
        LOG.error("The learnt readers cannot be asked; only words are read.", e);
      }
      return Hunches.UNKNOWN;
    }
  }

  private Understand() {}
}
