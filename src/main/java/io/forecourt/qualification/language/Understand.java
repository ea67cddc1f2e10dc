package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import io.forecourt.messaging.Wish;
import io.forecourt.qualification.language.heads.Hunches;
import io.forecourt.qualification.language.heads.Intuition;
import io.forecourt.qualification.language.words.PlainWords;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From words to facts and signals. What one reader takes is closed to the next: numbers that cannot
 * be money first, cars before amounts, amounts before dates.
 */
public final class Understand {

  private static final Logger LOG = LoggerFactory.getLogger(Understand.class);

  private static final Pattern LINK_OR_MAIL =
      Pattern.compile("\\bhttps?://\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?1[ .-]?)?\\(?\\b\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}\\b|\\b\\d{10}\\b");
  private static final Pattern POSTAL_CODE =
      Pattern.compile("\\b(?:zip(?: code)?(?: is)?|postal code(?: is)?) ?:? ?\\d{5}\\b");
  private static final Pattern OPENING_HOURS =
      Pattern.compile(
          "\\b(?:hours|open (?:till|until|on)|what time (?:do|are) you|are you open|close)\\b");

  /** A near day alone may be that of a visit. */
  private static final Pattern NEED =
      Pattern.compile(
          "\\b(?:need|have to|must|got to|want it|before my|can sign|ready|no later than)\\b");

  private static final Pattern QUOTED = Pattern.compile("(?m)^>.*$");

  public static Understanding read(Utterance utterance) {
    String own = QUOTED.matcher(utterance.text()).replaceAll("");
    String plain = PlainWords.of(own);
    boolean asked = utterance.asked().isPresent();
    Hunches hunches = hunches(own);
    Set<Signal> signals = SignalReader.read(WishReader.read(own, hunches), plain, hunches, asked);
    if (signals.contains(Signal.OPT_OUT) || signals.contains(Signal.WRONG_PERSON)) {
      return new Understanding(Facts.NONE, signals);
    }
    Slate slate = new Slate(plain);
    slate.takeAll(LINK_OR_MAIL);
    slate.takeAll(PHONE);
    slate.takeAll(POSTAL_CODE);
    CarReader.Cars cars = new CarReader(slate, utterance.asked()).read();
    Optional<Facts.Contact> contact =
        new ContactReader(slate, utterance.answers(Question.CONTACT)).read();
    if (contact.filter(wish -> wish.from() != null || wish.to() != null).isPresent()
        || utterance.answers(Question.CONTACT)) {
      // "Call me after six" says how, not that nobody else will do.
      signals.remove(Signal.HUMAN_REQUEST);
    }
    Optional<Facts.Timeline> timeline = timeline(utterance, slate, signals);
    if (timeline.filter(Understand::isNear).isPresent()
        && NEED.matcher(plain).find()
        && !signals.contains(Signal.APPOINTMENT_REQUEST)) {
      signals.add(Signal.URGENT);
    }
    Optional<Facts.Budget> budget =
        new BudgetReader(slate, utterance.answers(Question.BUDGET)).read();
    Optional<Facts.Financing> financing =
        FinancingReader.read(slate, utterance.answers(Question.FINANCING));
    return new Understanding(
        new Facts(
            cars.vehicle().orElse(null),
            budget.orElse(null),
            cars.tradeIn().orElse(null),
            timeline.orElse(null),
            financing.orElse(null),
            contact.orElse(null)),
        signals);
  }

  /** The day of a visit that is moved or called off is no day to buy by. */
  private static Optional<Facts.Timeline> timeline(
      Utterance utterance, Slate slate, Set<Signal> signals) {
    boolean asked = utterance.answers(Question.TIMELINE);
    boolean aboutVisits =
        signals.contains(Signal.APPOINTMENT_CANCEL)
            || signals.contains(Signal.APPOINTMENT_RESCHEDULE)
            || (slate.says(OPENING_HOURS) && !asked);
    LocalDate today = utterance.now().toLocalDate();
    return new TimelineReader(slate, today).read(asked).filter(found -> !aboutVisits);
  }

  /** Without the heads, words alone are read: nothing waits for them and nothing is lost. */
  private static Hunches hunches(String text) {
    try {
      return Intuition.shipped().of(text);
    } catch (IllegalStateException | LinkageError e) {
      LOG.error("The learnt readers cannot be asked; only words are read.", e);
      return Hunches.UNKNOWN;
    }
  }

  /** What a message says about being written to. */
  public static Wish wish(String text) {
    String own = QUOTED.matcher(text).replaceAll("");
    return WishReader.read(own, hunches(own));
  }

  private static boolean isNear(Facts.Timeline timeline) {
    return timeline.bucket() == Facts.Timeline.Bucket.WITHIN_7_DAYS;
  }

  private Understand() {}
}
