package io.forecourt.understanding;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.contact.ContactDetails;
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

/**
 * Reads the facts of one part of a message. Words consumed by one reader are hidden from the next:
 * contact details first, then cars, contact, marked amounts, dates, bare amounts, financing.
 */
final class FactReader {

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
    ContactDetails.takeFrom(tokenizedText);
    tokenizedText.forget();
    VehicleReader.Vehicles vehicles = vehicles();
    tokenizedText.forget();
    Optional<Facts.Contact> contact = contact();
    BudgetReader budgets = new BudgetReader(tokenizedText, context.answers(Fact.BUDGET));
    tokenizedText.forget();
    budgets.readMarked();
    String marked = tokenizedText.words();
    Optional<Facts.Timeline> timeline = timeline();
    Optional<Facts.Budget> budget = budgets.read();
    note(
        Fact.BUDGET,
        budget,
        budgets.isMarked() || context.answers(Fact.BUDGET),
        budgets.isMarked() ? marked : tokenizedText.words());
    tokenizedText.forget();
    return new Facts(
        vehicles.vehicle().orElse(null),
        budget.orElse(null),
        vehicles.tradeIn().orElse(null),
        timeline.orElse(null),
        financing(budget).orElse(null),
        contact.orElse(null));
  }

  private VehicleReader.Vehicles vehicles() {
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
    return vehicles;
  }

  private Optional<Facts.Contact> contact() {
    boolean asked = context.answers(Fact.CONTACT);
    Optional<Facts.Contact> contact =
        new ContactReader(tokenizedText, asked).read().filter(this::isWish);
    note(Fact.CONTACT, contact, asked || contact.map(Facts.Contact::channel).isPresent());
    return contact;
  }

  /**
   * "Call me" alone asks for a person; with a time, or as an answer, it is a contact preference.
   */
  private boolean isWish(Facts.Contact contact) {
    return context.answers(Fact.CONTACT)
        || contact.from() != null
        || contact.to() != null
        || (contact.channel() != null && contact.channel() != Channel.PHONE)
        || !signals.contains(Signal.HUMAN_REQUEST);
  }

  /** The day of a visit that is rescheduled or canceled is not a day to buy by. */
  private Optional<Facts.Timeline> timeline() {
    boolean asked = context.answers(Fact.TIMELINE);
    if (signals.contains(Signal.APPOINTMENT_CANCEL)
        || signals.contains(Signal.APPOINTMENT_RESCHEDULE)) {
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

  private Optional<Facts.Financing> financing(Optional<Facts.Budget> budget) {
    boolean monthly = budget.map(Facts.Budget::monthlyMax).isPresent();
    FinancingReader reader =
        new FinancingReader(tokenizedText, context.askedFact(), predictions, monthly);
    Optional<Facts.Financing> financing = reader.read();
    note(Fact.FINANCING, financing, context.answers(Fact.FINANCING) || !reader.guessed());
    return financing;
  }

  private void note(Fact fact, Optional<?> value, boolean sure) {
    note(fact, value, sure, tokenizedText.words());
  }

  private void note(Fact fact, Optional<?> value, boolean sure, String words) {
    if (value.isPresent()) {
      readings.put(fact, FactReading.of(sure, words));
    }
  }
}
