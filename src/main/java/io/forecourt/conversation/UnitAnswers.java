package io.forecourt.conversation;

import io.forecourt.inventory.Feature;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.VehicleDetails;
import io.forecourt.inventory.VehicleHistory;
import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.terms.StoreFacts;
import io.forecourt.terms.StoreTopic;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.FeatureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      case AVAILABILITY -> availability(unit, reply);
      case MILEAGE ->
          known(
              unit.odometer().map(reply.language()::miles),
              "mileage",
              "miles",
              reply,
              "mileage",
              "millaje");
      case COLOR -> color(unit, reply);
      case YEAR -> reply.say("answer-year", Map.of("year", String.valueOf(unit.year())));
      case TRIM ->
          known(
              Optional.of(unit.trim()).filter(trim -> !trim.isBlank()),
              "trim",
              "trim",
              reply,
              "trim",
              "versión");
      case VIN -> reply.say("answer-vin", Map.of("vin", unit.vin()));
      case STOCK_NUMBER ->
          known(
              Optional.ofNullable(unit.stockNumber()),
              "stock-number",
              "stockNumber",
              reply,
              "stock number",
              "número de inventario");
      case BODY ->
          known(
              Optional.of(unit.bodyStyle()).filter(body -> !body.isBlank()),
              "body",
              "body",
              reply,
              "body style",
              "carrocería");
      case DRIVETRAIN ->
          known(
              details.powertrain().drivetrain().map(drivetrain -> drivetrain.words()),
              "drivetrain",
              "drivetrain",
              reply,
              "drivetrain",
              "tracción");
      case ENGINE ->
          known(details.powertrain().engine(), "engine", "engine", reply, "engine", "motor");
      case TRANSMISSION ->
          known(
              details.powertrain().transmission(),
              "transmission",
              "transmission",
              reply,
              "transmission",
              "transmisión");
      case FUEL_ECONOMY -> economy(unit, reply);
      case SEATS ->
          known(
              details.seats().map(String::valueOf),
              "seats",
              "seats",
              reply,
              "number of seats",
              "número de asientos");
      case FEATURE -> features(unit, reply);
      case PHOTOS ->
          known(
              details.photos().stream().flatMap(photo -> address(photo).stream()).findFirst(),
              "photos",
              "photos",
              reply,
              "photos",
              "fotos");
      case CONDITION -> reply.say("answer-condition-" + unit.condition());
      case WARRANTY -> warranty(unit, reply);
      case HISTORY, ACCIDENTS, OWNERS, TITLE, RECALLS -> history(question, details, reply);
      case ARRIVAL -> arrival(unit, reply);
      case SHOP -> shop(unit, reply);
      default -> throw new IllegalArgumentException(question + " is not about a unit.");
    }
  }

  private static void known(
      Optional<String> value,
      String template,
      String name,
      Reply reply,
      String english,
      String spanish) {
    value.ifPresentOrElse(
        known -> reply.say("answer-" + template, Map.of(name, known)),
        () -> reply.leave(english, spanish));
  }

  static void availability(Vehicle unit, Reply reply) {
    reply.say(
        switch (unit.status()) {
          case ON_LOT -> "answer-available";
          case IN_TRANSIT -> "answer-in-transit";
          case IN_REPAIR -> "answer-in-shop";
          case RESERVED -> "answer-reserved";
          case SOLD -> "answer-gone";
        });
    expected(unit, reply);
  }

  private static void expected(Vehicle unit, Reply reply) {
    unit.expectedOn()
        .filter(day -> !day.isBefore(reply.now().atZone(reply.store().zone()).toLocalDate()))
        .ifPresent(
            day ->
                reply
                    .values()
                    .put(
                        "expected",
                        reply
                            .language()
                            .day(day, reply.now().atZone(reply.store().zone()).toLocalDate())));
    unit.standing().repairReason().ifPresent(reason -> reply.values().put("repairReason", reason));
  }

  private static void color(Vehicle unit, Reply reply) {
    Optional<String> interior = unit.details().colors().interior();
    interior.ifPresent(color -> reply.values().put("interior", color.toLowerCase(Locale.ROOT)));
    if (unit.details().colors().exterior().isPresent()) {
      reply.say("answer-color", Map.of("color", reply.language().color(unit)));
    } else {
      reply.leave("color", "color");
    }
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

  private static void features(Vehicle unit, Reply reply) {
    ReplyLanguage language = reply.language();
    List<String> had = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String feature : reply.details().features()) {
      String name = language.pick(feature, FeatureWords.inSpanish(feature));
      switch (unit.details().lists(Feature.of(feature))) {
        case YES -> had.add(name);
        case NO -> missing.add(name);
        case UNKNOWN -> reply.leave(name, name);
      }
    }
    if (reply.details().features().isEmpty()) {
      List<String> listed = unit.details().features().stream().limit(6).toList();
      if (listed.isEmpty()) {
        reply.leave("equipment", "equipo");
      } else {
        reply.say("answer-feature-list", Map.of("featuresHad", language.and(listed)));
      }
    }
    if (!had.isEmpty()) {
      reply.say("answer-feature-yes", Map.of("featuresHad", language.and(had)));
    }
    if (!missing.isEmpty()) {
      reply.say("answer-feature-no", Map.of("featuresMissing", language.or(missing)));
      reply.memory().leaveOpen();
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

  private static void history(BuyerQuestion question, VehicleDetails details, Reply reply) {
    VehicleHistory history = details.history();
    history.source().ifPresent(source -> reply.values().put("historySource", source));
    history.reportUrl().ifPresent(url -> reply.values().put("historyLink", url));
    ReplyLanguage language = reply.language();
    switch (question) {
      case ACCIDENTS ->
          known(
              history.accidents().map(count -> accidents(count, language)),
              "accidents",
              "accidents",
              reply,
              "accident history",
              "historial de accidentes");
      case OWNERS ->
          known(
              history.owners().map(count -> owners(count, language)),
              "owners",
              "owners",
              reply,
              "number of owners",
              "número de dueños");
      case TITLE ->
          known(history.title(), "title", "title", reply, "title status", "estado del título");
      case RECALLS ->
          known(details.recall(), "recall", "recall", reply, "open recalls", "recalls pendientes");
      default ->
          known(
              history.note(),
              "history",
              "history",
              reply,
              "history report",
              "reporte de historial");
    }
  }

  private static String accidents(int count, ReplyLanguage language) {
    return switch (count) {
      case 0 -> language.pick("no accidents", "ningún accidente");
      case 1 -> language.pick("one accident", "un accidente");
      default -> language.pick(count + " accidents", count + " accidentes");
    };
  }

  private static String owners(int count, ReplyLanguage language) {
    return count == 1
        ? language.pick("one owner", "un dueño")
        : language.pick(count + " owners", count + " dueños");
  }

  private static void arrival(Vehicle unit, Reply reply) {
    switch (unit.status()) {
      case IN_TRANSIT, IN_REPAIR -> {
        availability(unit, reply);
        if (unit.expectedOn().isEmpty()) {
          reply.leave("arrival date", "fecha de llegada");
        }
      }
      default -> availability(unit, reply);
    }
  }

  private static void shop(Vehicle unit, Reply reply) {
    if (unit.status() != Vehicle.Status.IN_REPAIR) {
      availability(unit, reply);
      return;
    }
    expected(unit, reply);
    reply.say(unit.standing().repairReason().isPresent() ? "answer-shop-reason" : "answer-in-shop");
  }

  private Optional<String> address(String photo) {
    return photo.startsWith("/") ? publicUrl.of(photo) : Optional.of(photo);
  }
}
