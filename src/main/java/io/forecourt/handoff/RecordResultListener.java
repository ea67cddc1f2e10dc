package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.Status;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** How a rep says that a lead ended. */
@Component(Delegates.RECORD_RESULT)
class RecordResultListener implements TaskListener {

  private static final Set<Status> ENDS =
      Set.of(Status.SOLD, Status.LOST, Status.BAD, Status.OPTED_OUT);

  /** Seventeen letters and digits; I, O and Q are not used. */
  private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

  private final Leads leads;
  private final Results results;
  private final OptOuts optOuts;
  private final Stores stores;
  private final Clock clock;

  RecordResultListener(Leads leads, Results results, OptOuts optOuts, Stores stores, Clock clock) {
    this.leads = leads;
    this.results = results;
    this.optOuts = optOuts;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    Status status = statusOf(task);
    Optional<String> reason = Answers.LOST_REASON.takeFrom(task).filter(text -> !text.isBlank());
    Optional<String> note = Answers.NOTE.takeFrom(task).filter(text -> !text.isBlank());
    Optional<String> vin = Answers.SOLD_VIN.takeFrom(task).filter(text -> !text.isBlank());
    Optional<String> on = Answers.SOLD_ON.takeFrom(task).filter(text -> !text.isBlank());
    switch (status) {
      case SOLD -> results.sold(lead, vinOf(vin), dateOf(on, lead), note, person);
      case LOST ->
          results.keep(
              lead,
              status,
              Optional.of(
                  reason.orElseThrow(
                      () -> new BadUserRequestException("Why was it lost? Give the reason."))),
              person);
      case OPTED_OUT -> {
        results.keep(lead, status, note, person);
        optOuts.record(lead.customerId(), "Said so to " + person + ".");
      }
      case BAD, OPEN, RETAINED -> results.keep(lead, status, reason.or(() -> note), person);
    }
  }

  private static Status statusOf(DelegateTask task) {
    String said = LEAD_RESULT.in(task).orElse("");
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(said) && ENDS.contains(status))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUserRequestException(
                    "How did the lead end? leadResult is SOLD, LOST, BAD or OPTED_OUT."));
  }

  private static String vinOf(Optional<String> said) {
    return said.map(text -> text.strip().toUpperCase(Locale.ROOT))
        .filter(text -> VIN.matcher(text).matches())
        .orElseThrow(
            () ->
                new BadUserRequestException(
                    "Which car was sold? A VIN has 17 letters and digits, without I, O and Q."));
  }

  private LocalDate dateOf(Optional<String> said, Lead lead) {
    LocalDate today = clock.instant().atZone(stores.get(lead.store()).zone()).toLocalDate();
    LocalDate on = said.map(Said::date).orElse(today);
    if (on.isAfter(today)) {
      throw new BadUserRequestException("When was it sold? Not later than today.");
    }
    return on;
  }
}
