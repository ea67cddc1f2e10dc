package io.forecourt.conversation;

import io.forecourt.inventory.Fuel;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.VehicleDetails;
import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.terms.StoreFacts;
import io.forecourt.terms.StoreTopic;
import io.forecourt.understanding.question.BuyerQuestion;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what a buyer asks about one unit, from its row. */
@Component
class UnitAnswers {

  private final StoreFacts storeFacts;
  private final PublicUrl publicUrl;

  UnitAnswers(StoreFacts storeFacts, PublicUrl publicUrl) {
    this.storeFacts = storeFacts;
    this.publicUrl = publicUrl;
  }

  void answer(BuyerQuestion question, Vehicle unit, Reply reply) {
    VehicleDetails details = unit.details();
    switch (question) {
      case AVAILABILITY, ARRIVAL, SHOP -> StandingAnswers.answer(question, unit, reply);
      case MILEAGE ->
          reply.sayIfKnown(
              unit.odometer().map(reply.language()::miles),
              "answer-mileage",
              "miles",
              "mileage",
              "millaje");
      case COLOR -> color(unit, reply);
      case YEAR -> reply.say("answer-year", Map.of("year", String.valueOf(unit.year())));
      case TRIM ->
          reply.sayIfKnown(
              Optional.of(unit.trim()).filter(trim -> !trim.isBlank()),
              "answer-trim",
              "trim",
              "trim",
              "versión");
      case VIN -> reply.say("answer-vin", Map.of("vin", unit.vin()));
      case STOCK_NUMBER ->
          reply.sayIfKnown(
              Optional.ofNullable(unit.stockNumber()),
              "answer-stock-number",
              "stockNumber",
              "stock number",
              "número de inventario");
      case BODY ->
          reply.sayIfKnown(
              Optional.of(unit.bodyStyle())
                  .filter(body -> !body.isBlank() && !reply.memory().hears(TurnWords::askSize))
                  .map(body -> VehicleWords.body(body, reply.language())),
              "answer-body",
              "body",
              reply.memory().hears(TurnWords::askSize) ? "its size" : "body style",
              reply.memory().hears(TurnWords::askSize) ? "las medidas" : "carrocería");
      case DRIVETRAIN -> DrivetrainAnswers.answer(unit, reply);
      case ENGINE -> engine(details, reply);
      case TRANSMISSION ->
          reply.sayIfKnown(
              details.powertrain().transmission().map(reply.language()::transmission),
              "answer-transmission",
              "transmission",
              "transmission",
              "transmisión");
      case FUEL_ECONOMY -> economy(unit, reply);
      case SEATS ->
          reply.sayIfKnown(
              details.seats().map(String::valueOf),
              "answer-seats",
              "seats",
              "number of seats",
              "número de asientos");
      case FEATURE -> FeatureAnswers.answer(unit, reply);
      case PHOTOS ->
          reply.sayIfKnown(
              details.photos().stream().flatMap(photo -> address(photo).stream()).findFirst(),
              "answer-photos",
              "photos",
              "photos",
              "fotos");
      case WEAR -> reply.leave("its condition up close", "su estado de cerca");
      case CONDITION -> reply.say("answer-condition-" + unit.condition());
      case WARRANTY -> warranty(unit, reply);
      case HISTORY, ACCIDENTS, OWNERS, TITLE, RECALLS ->
          HistoryAnswers.answer(question, details, reply);
      default -> throw new IllegalArgumentException(question + " is not about a unit.");
    }
  }

  private static void color(Vehicle unit, Reply reply) {
    Optional<String> interior = FeatureAnswers.interior(unit);
    interior.ifPresent(color -> reply.values().put("interior", color));
    if (interior.isPresent() && TurnWords.askInterior(reply.memory().heardWords())) {
      reply.say("answer-interior");
      return;
    }
    if (unit.details().colors().exterior().isPresent()) {
      reply.say("answer-color", Map.of("color", reply.language().color(unit)));
    } else {
      reply.leave("color", "color");
    }
  }

  private static void engine(VehicleDetails details, Reply reply) {
    Optional<Fuel> fuel = details.powertrain().fuel();
    if (fuel.isPresent() && TurnWords.askFuel(reply.memory().heardWords())) {
      reply.say("answer-fuel", Map.of("fuel", VehicleWords.fuel(fuel.get(), reply.language())));
    }
    reply.sayIfKnown(details.powertrain().engine(), "answer-engine", "engine", "engine", "motor");
  }

  private static void economy(Vehicle unit, Reply reply) {
    var powertrain = unit.details().powertrain();
    if (powertrain.cityMpg().isPresent() && powertrain.highwayMpg().isPresent()) {
      reply.say(
          "answer-mpg",
          Map.of(
              "cityMpg", String.valueOf(powertrain.cityMpg().get()),
              "highwayMpg", String.valueOf(powertrain.highwayMpg().get())));
    } else {
      reply.leave("gas mileage", "rendimiento de gasolina");
    }
  }

  private void warranty(Vehicle unit, Reply reply) {
    Optional<String> own = unit.details().warranty();
    Optional<String> store =
        storeFacts
            .find(reply.store().id(), StoreTopic.WARRANTY)
            .map(answer -> answer.in(reply.language().code()));
    if (own.isPresent()) {
      reply.say("answer-warranty", Map.of("warranty", own.get()));
    } else if (store.isPresent()) {
      reply.say("answer-warranty-policy", Map.of("warrantyPolicy", store.get()));
    } else {
      reply.leave("warranty", "garantía");
    }
  }

  private Optional<String> address(String photo) {
    return photo.startsWith("/") ? publicUrl.of(photo) : Optional.of(photo);
  }
}
