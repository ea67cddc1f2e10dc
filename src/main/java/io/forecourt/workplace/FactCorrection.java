package io.forecourt.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.handoff.Overrides;
import io.forecourt.inventory.Availability;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.platform.InvalidInput;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person fills in what is open or corrects what is settled. The buyer was asked again then, and
 * that needs a reason, which is counted.
 */
@Component
class FactCorrection {

  private final LeadFacts facts;
  private final Overrides overrides;
  private final Availability availability;
  private final ObjectMapper json;

  FactCorrection(
      LeadFacts facts, Overrides overrides, Availability availability, ObjectMapper json) {
    this.facts = facts;
    this.overrides = overrides;
    this.availability = availability;
    this.json = json;
  }

  /**
   * @param key of one of the six facts
   * @param value in the shape of {@link Facts}
   * @throws InvalidInput if the value is incomplete, or a reason is missing
   */
  @Transactional
  void correct(Lead lead, String key, JsonNode value, Optional<String> reason, String person) {
    Facts correction = read(key, value);
    Fact fact =
        Fact.find(key)
            .filter(correction::isSettled)
            .orElseThrow(() -> new InvalidInput("That is not enough. Enter what the buyer said."));
    FactSource before = facts.sources(lead.id()).get(fact);
    if (before != null && before.sure()) {
      overrides.record(
          lead.id(),
          person,
          Overrides.ASKED_AGAIN,
          reason
              .filter(text -> !text.isBlank())
              .orElseThrow(
                  () -> new InvalidInput("This was already known. Why did you ask again?")));
    }
    facts.save(lead.id(), correction, person);
    if (fact == Fact.VEHICLE) {
      availability.check(lead.id());
    }
  }

  private Facts read(String key, JsonNode value) {
    try {
      return json.convertValue(json.createObjectNode().set(key, value), Facts.class);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("'%s' cannot be %s.".formatted(key, value));
    }
  }
}
