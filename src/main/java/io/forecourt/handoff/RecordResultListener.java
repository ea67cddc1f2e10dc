package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.LEAD_RESULT;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Where a lead stands after a person worked it: a next step with a date, or an end. */
@Component(Delegates.RECORD_RESULT)
class RecordResultListener implements TaskListener {

  private static final Set<String> RESULTS = Set.of("OPEN", "SOLD", "LOST", "BAD", "OPTED_OUT");

  private final Leads leads;
  private final Results results;
  private final Stores stores;
  private final Clock clock;

  RecordResultListener(Leads leads, Results results, Stores stores, Clock clock) {
    this.leads = leads;
    this.results = results;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String result = LEAD_RESULT.in(task).orElse("");
    if (!RESULTS.contains(result)) {
      throw new BadUserRequestException(
          "Where does the lead stand? leadResult is one of " + RESULTS);
    }
    Optional<String> reason = Answers.LOST_REASON.takeFrom(task);
    Optional<String> note = Answers.NOTE.takeFrom(task);
    Optional<String> vin = Answers.SOLD_VIN.takeFrom(task);
    Optional<Instant> next =
        Answers.NEXT_STEP_AT
            .takeFrom(task)
            .map(text -> moment(text, stores.get(lead.store()).zone()));
    if (result.equals("OPEN")) {
      Instant due =
          next.filter(clock.instant()::isBefore)
              .orElseThrow(
                  () -> new BadUserRequestException("When is the next step? Give a later time."));
      leads.moveTo(lead.id(), Stage.FOLLOW_UP);
      NEXT_STEP_DUE.set(task, EngineClock.date(due));
      return;
    }
    results.keep(lead, result, reason.or(() -> note), vin, task.getAssignee());
  }

  private static Instant moment(String text, ZoneId zone) {
    try {
      return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadUserRequestException("'" + text + "' is not a date and time.", e);
    }
  }
}
