package io.forecourt.conversation;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases a fact for the buyer who gave it. */
public final class FactPhrases {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMM d", Locale.US);

  public static Optional<String> phrase(Fact fact, Facts facts, Store store) {
    return switch (fact) {
      case VEHICLE -> facts.namedVehicle().map(WantedVehicle::spoken);
      case BUDGET -> budget(facts.budget(), store);
      case TRADE_IN -> tradeIn(facts.tradeIn());
      case TIMELINE -> timeline(facts.timeline());
      case FINANCING ->
          Optional.ofNullable(facts.financing())
              .map(
                  financing ->
                      switch (financing) {
                        case CASH -> "you pay cash";
                        case FINANCE -> "you finance it";
                        case LEASE -> "you lease it";
                      });
      case CONTACT -> contact(facts.contact());
    };
  }

  private static Optional<String> budget(Facts.Budget budget, Store store) {
    if (budget == null) {
      return Optional.empty();
    }
    if (budget.monthlyMax() != null) {
      return Optional.of("about " + StoreFormats.money(budget.monthlyMax(), store) + " a month");
    }
    return Optional.ofNullable(budget.totalMax())
        .map(total -> "about " + StoreFormats.money(total, store));
  }

  private static Optional<String> tradeIn(Facts.TradeIn trade) {
    if (trade == null || trade.has() == null) {
      return Optional.empty();
    }
    String car =
        Stream.of(trade.year(), trade.make(), trade.model())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return Optional.of(
        !trade.has()
            ? "no trade-in"
            : car.isEmpty() ? "a car to trade in" : "a " + car + " to trade in");
  }

  private static Optional<String> timeline(Facts.Timeline timeline) {
    if (timeline == null || timeline.bucket() == null) {
      return Optional.empty();
    }
    if (timeline.by() != null) {
      return Optional.of("by " + DAY.format(timeline.by()));
    }
    return Optional.of(
        switch (timeline.bucket()) {
          case WITHIN_7_DAYS -> "this week";
          case WITHIN_30_DAYS -> "within a month";
          case WITHIN_90_DAYS -> "within three months";
          case OVER_90_DAYS -> "later than in three months";
          case JUST_LOOKING -> "just looking for now";
        });
  }

  private static Optional<String> contact(Facts.Contact contact) {
    if (contact == null || contact.channel() == null) {
      return Optional.empty();
    }
    String how =
        switch (contact.channel()) {
          case PHONE -> "by phone";
          case TEXT -> "by text";
          case EMAIL -> "by email";
          case WHATSAPP -> "by WhatsApp";
          default -> "by message";
        };
    String from = contact.from() == null ? "" : " after " + time(contact.from());
    String to = contact.to() == null ? "" : " before " + time(contact.to());
    return Optional.of(how + from + to);
  }

  private static String time(String time) {
    return StoreFormats.timeOfDay(LocalTime.parse(time));
  }

  private FactPhrases() {}
}
