package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;
import static io.forecourt.process.Variables.WORK_RESULT;

import io.forecourt.appointment.Visits;
import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What a rep does with a lead next, after working it or after a visit. */
@Component(Delegates.RECORD_WORK)
class RecordWorkListener implements TaskListener {

  private final Leads leads;
  private final LeadFacts facts;
  private final FactAnswers answers;
  private final Overrides overrides;
  private final Visits visits;
  private final Assignments assignments;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Stores stores;
  private final Clock clock;

  RecordWorkListener(
      Leads leads,
      LeadFacts facts,
      FactAnswers answers,
      Overrides overrides,
      Visits visits,
      Assignments assignments,
      Deadlines deadlines,
      Clocks clocks,
      Stores stores,
      Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.answers = answers;
    this.overrides = overrides;
    this.visits = visits;
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    Answers.VISIT_OUTCOME.takeFrom(task).ifPresent(outcome -> visited(lead, outcome, person));
    Answers.NOTE
        .takeFrom(task)
        .filter(note -> !note.isBlank())
        .ifPresent(note -> assignments.tell(lead, "NOTE", person + ": " + note));
    facts.keep(lead.id(), answers.takenFrom(task, lead.store()), person);
    Optional<String> why = Answers.OVERRIDE_REASON.takeFrom(task).filter(text -> !text.isBlank());
    Optional<Instant> next =
        Answers.NEXT_STEP_AT
            .takeFrom(task)
            .map(text -> Said.moment(text, stores.get(lead.store()).zone()));
    String result = WORK_RESULT.in(task).orElse("");
    Instant due =
        switch (result) {
          case "NEXT_STEP" -> later(next, "When is the next step?");
          case "VISIT" -> visit(lead, later(next, "When does the buyer come?"), why, person);
          case "FOLLOW_UP", "CLOSE" ->
              deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due();
          default ->
              throw new BadUserRequestException(
                  "What comes next? workResult is NEXT_STEP, VISIT, FOLLOW_UP or CLOSE.");
        };
    if (result.equals("NEXT_STEP") || result.equals("VISIT")) {
      clocks.meet(lead, ClockName.OFFER_NEXT_DATE);
    }
    NEXT_STEP_DUE.set(task, EngineClock.date(due));
  }

  private void visited(Lead lead, String outcome, String person) {
    if (!outcome.equals("SHOWN") && !outcome.equals("NO_SHOW")) {
      throw new BadUserRequestException("Did the buyer come? visitOutcome is SHOWN or NO_SHOW.");
    }
    visits.record(lead.id(), outcome, person);
    leads.moveTo(lead.id(), outcome.equals("SHOWN") ? Stage.DEAL : Stage.FOLLOW_UP);
  }

  /** A buyer who insists on today is not sent away, but somebody says why. */
  private Instant visit(Lead lead, Instant at, Optional<String> why, String person) {
    int known = facts.of(lead.id()).complete();
    if (known < Facts.ALL) {
      String reason =
          why.orElseThrow(
              () ->
                  new BadUserRequestException(
                      ("%d of %d facts are known. Fill in what is open, or say why the visit cannot"
                              + " wait.")
                          .formatted(known, Facts.ALL)));
      overrides.record(lead.id(), person, Overrides.VISIT_WITHOUT_FACTS, reason);
    }
    visits.plan(lead.id(), at);
    leads.moveTo(lead.id(), Stage.APPOINTMENT);
    return at;
  }

  private Instant later(Optional<Instant> moment, String question) {
    return moment
        .filter(clock.instant()::isBefore)
        .orElseThrow(() -> new BadUserRequestException(question + " Give a later time."));
  }
}
