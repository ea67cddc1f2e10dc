package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Parser of the six facts in an ADF prospect. */
@Component
class AdfFactsParser {

  private static final Set<String> TRADE_IN_INTERESTS =
      Set.of("trade-in", "tradein", "trade", "sell");

  private final Clock clock;

  AdfFactsParser(Clock clock) {
    this.clock = clock;
  }

  Facts parse(Element prospect, Store store) {
    List<Element> vehicles = prospect.select("vehicle");
    Optional<Element> wanted = vehicles.stream().filter(car -> !isTrade(car)).findFirst();
    Optional<Element> trade = vehicles.stream().filter(AdfFactsParser::isTrade).findFirst();
    LocalDate today = LocalDate.now(clock.withZone(store.zone()));
    return new Facts(
        wanted.map(AdfFactsParser::vehicle).orElse(null),
        AdfFinanceParser.budget(prospect),
        trade.map(AdfFactsParser::tradeIn).orElse(null),
        Optional.ofNullable(prospect.selectFirst("timeframe"))
            .flatMap(
                frame ->
                    TimelineParser.parse(
                        frame.text(),
                        AdfText.first(frame, "latestdate").flatMap(LenientDates::parseDate),
                        today))
            .orElse(null),
        AdfFinanceParser.financing(prospect, wanted),
        AdfContactParser.preference(prospect));
  }

  private static boolean isTrade(Element vehicle) {
    return TRADE_IN_INTERESTS.contains(vehicle.attr("interest").toLowerCase(Locale.ROOT));
  }

  private static WantedVehicle vehicle(Element car) {
    return new WantedVehicle(
        AdfText.first(car, "> year").flatMap(LenientNumbers::parseYear).orElse(null),
        AdfText.first(car, "> make").orElse(null),
        AdfText.first(car, "> model").orElse(null),
        AdfText.first(car, "> trim").orElse(null),
        AdfText.first(car, "> bodystyle").orElse(null),
        InputText.clean(car.attr("status"), 20)
            .map(status -> status.toLowerCase(Locale.ROOT))
            .filter(status -> Set.of("new", "used", "cpo").contains(status))
            .orElse(null),
        AdfText.first(car, "> vin").map(vin -> vin.toUpperCase(Locale.ROOT)).orElse(null),
        AdfText.first(car, "> stock").orElse(null));
  }

  private static Facts.TradeIn tradeIn(Element car) {
    return new Facts.TradeIn(
        true,
        AdfText.first(car, "> year").flatMap(LenientNumbers::parseYear).orElse(null),
        AdfText.first(car, "> make").orElse(null),
        AdfText.first(car, "> model").orElse(null),
        AdfText.first(car, "> odometer").flatMap(LenientNumbers::parseInteger).orElse(null),
        AdfText.first(car, "> condition")
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(Set.of("excellent", "good", "fair", "poor")::contains)
            .orElse(null),
        AdfText.first(car, "balance").flatMap(LenientNumbers::parseAmount).orElse(null));
  }
}
