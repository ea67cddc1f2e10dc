package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageReading;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a unit the car of a lead, in the buyer's words. */
@Component
class UnitChoice {

  private static final int MOST_WORDS = 200;

  private final LeadFacts facts;
  private final Clock clock;

  UnitChoice(LeadFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  void save(Lead lead, WantedVehicle wish, MessageReading message) {
    facts.save(lead.id(), Fact.VEHICLE, wish, source(message));
  }

  void save(Lead lead, Vehicle unit, MessageReading message) {
    facts.save(
        lead.id(),
        Fact.VEHICLE,
        new WantedVehicle(
            unit.year(),
            unit.make(),
            unit.model(),
            unit.trim().isBlank() ? null : unit.trim(),
            null,
            null,
            unit.vin(),
            unit.stockNumber()),
        source(message));
  }

  private FactSource source(MessageReading message) {
    String words = message.text().strip();
    return new FactSource(
        LeadFacts.BUYER,
        true,
        words.substring(0, Math.min(words.length(), MOST_WORDS)),
        clock.instant());
  }
}
