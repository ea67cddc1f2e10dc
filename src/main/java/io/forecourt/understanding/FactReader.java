package io.forecourt.understanding;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.contact.ContactReader;
import io.forecourt.understanding.date.TimelineReader;
import io.forecourt.understanding.money.BudgetReader;
import io.forecourt.understanding.money.FinancingReader;
import io.forecourt.understanding.text.TokenizedText;
import io.forecourt.understanding.vehicle.VehicleReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the facts of one part of a message. What one reader takes is closed to the next: numbers
 * that cannot be money first, then cars, amounts that show what they are, dates, bare amounts.
 */
final class FactReader {

  private static final Pattern LINK_OR_MAIL =
      Pattern.compile("\\bhttps?://\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?1[ .-]?)?\\(?\\b\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}\\b|\\b\\d{10}\\b");
  private static final Pattern POSTAL_CODE =
      Pattern.compile(
          "\\b(?:zip(?: code)?(?: is)?|postal code(?: is)?|deliver(?:y)? to|ship to|live in"
              + "|located in|in) ?:? ?\\d{5}\\b(?! ?(?:miles|k|dollars))");
  private static final Pattern OPENING_HOURS =
      Pattern.compile(
          "\\b(?:hours|open (?:till|until|on)|what time (?:do|are) you|are you open|close)\\b");

  private final TokenizedText tokenizedText;
  private final MessageContext context;
  private final Predictions predictions;
  private final Set<Signal> signals;
  private final Map<Fact, FactReading> readings = new LinkedHashMap<>();

  FactReader(String part, MessageContext context, Predictions predictions, Set<Signal> signals) {
    this.tokenizedText = new TokenizedText(part);
    this.context = context;
    this.predictions = predictions;
    this.signals = signals;
  }

  Map<Fact, FactReading> readings() {
    return readings;
  }

  Facts read() {
    tokenizedText.takeAll(LINK_OR_MAIL);
    tokenizedText.takeAll(PHONE);
    internationalNumbers();
    tokenizedText.takeAll(POSTAL_CODE);
    tokenizedText.forget();
    VehicleReader.Vehicles vehicles =
        new VehicleReader(
                tokenizedText,
                context.askedFact(),
                predictions,
                signals.contains(Signal.TRADE_VALUE_REQUEST),
                context.units())
            .read();
    note(Fact.VEHICLE, vehicles.vehicle(), vehicles.certain() || context.answers(Fact.VEHICLE));
    note(
        Fact.TRADE_IN, vehicles.tradeIn(), vehicles.ownCertain() || context.answers(Fact.TRADE_IN));
    tokenizedText.forget();
    boolean asksContact = context.answers(Fact.CONTACT);
    Optional<Facts.Contact> contact =
        new ContactReader(tokenizedText, asksContact).read().filter(this::isWish);
    note(
        Fact.CONTACT, contact, asksContact || contact.filter(c -> c.channel() != null).isPresent());
    BudgetReader budgets = new BudgetReader(tokenizedText, context.answers(Fact.BUDGET));
    tokenizedText.forget();
    budgets.readMarked();
    String marked = tokenizedText.words();
    Optional<Facts.Timeline> timeline = timeline();
    Optional<Facts.Budget> budget = budgets.read();
    readings.compute(
        Fact.BUDGET,
        (name, none) ->
            budget.isEmpty()
                ? null
                : FactReading.of(
                    budgets.isMarked() || context.answers(Fact.BUDGET),
                    budgets.isMarked() ? marked : tokenizedText.words()));
    tokenizedText.forget();
    boolean asksFinancing = context.answers(Fact.FINANCING);
    FinancingReader financings =
        new FinancingReader(tokenizedText, context.askedFact(), predictions, isMonthly(budget));
    Optional<Facts.Financing> financing = financings.read();
    note(Fact.FINANCING, financing, asksFinancing || !financings.guessed());
    return new Facts(
        vehicles.vehicle().orElse(null),
        budget.orElse(null),
        vehicles.tradeIn().orElse(null),
        timeline.orElse(null),
        financing.orElse(null),
        contact.orElse(null));
  }

  /** Those that do not look like a number of this country. */
  private void internationalNumbers() {
    if (tokenizedText.left().indexOf('+') < 0) {
      return;
    }
    for (PhoneNumberMatch number :
        PhoneNumberUtil.getInstance().findNumbers(tokenizedText.left(), "US")) {
      tokenizedText.blank(number.start(), number.end());
    }
  }

  private static boolean isMonthly(Optional<Facts.Budget> budget) {
    return budget.filter(found -> found.monthlyMax() != null).isPresent();
  }

  /** "Call me" alone asks for a person; with a time, or as an answer, it says how to reach them. */
  private boolean isWish(Facts.Contact contact) {
    return context.answers(Fact.CONTACT)
        || contact.from() != null
        || contact.to() != null
        || !signals.contains(Signal.HUMAN_REQUEST);
  }

  /** The day of a visit that is moved or called off is no day to buy by. */
  private Optional<Facts.Timeline> timeline() {
    boolean asked = context.answers(Fact.TIMELINE);
    if (signals.contains(Signal.APPOINTMENT_CANCEL)
        || signals.contains(Signal.APPOINTMENT_RESCHEDULE)
        || (tokenizedText.contains(OPENING_HOURS) && !asked)) {
      return Optional.empty();
    }
    tokenizedText.forget();
    TimelineReader reader =
        new TimelineReader(tokenizedText, context.now().toLocalDate(), context.askedFact());
    Optional<Facts.Timeline> timeline = reader.read(predictions);
    boolean ofVisit = signals.contains(Signal.APPOINTMENT_REQUEST);
    note(Fact.TIMELINE, timeline, asked || !(ofVisit || reader.guessed()));
    return timeline;
  }

  private void note(Fact fact, Optional<?> value, boolean sure) {
    String words = tokenizedText.words();
    if (value.isPresent()) {
      readings.put(fact, FactReading.of(sure, words));
    }
  }
}
