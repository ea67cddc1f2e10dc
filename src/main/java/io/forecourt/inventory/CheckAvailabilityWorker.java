package io.forecourt.inventory;

import io.forecourt.process.TopicWorker;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the stock for the process of a lead. */
@Component
class CheckAvailabilityWorker implements TopicWorker {

  private final Availability availability;

  CheckAvailabilityWorker(Availability availability) {
    this.availability = availability;
  }

  @Override
  public String topic() {
    return Topics.CHECK_AVAILABILITY;
  }

  @Override
  public Map<String, Object> work(UUID leadId) {
    return Variables.STOCK_ANSWER.to(availability.check(leadId).answer().name());
  }
}
