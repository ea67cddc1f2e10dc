package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.ContactLog;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Lead;
import io.forecourt.platform.Conflict;
import io.forecourt.process.FormTasks;
import io.forecourt.process.FormTasks.FormTask;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Applies what reps report: all tasks that a report takes, or none. */
@Component
class LeadReports {

  private final ReceivedReports received;
  private final FormTasks formTasks;
  private final ContactLog contactLog;
  private final Assignments assignments;
  private final LeadLabels labels;

  LeadReports(
      ReceivedReports received,
      FormTasks formTasks,
      ContactLog contactLog,
      Assignments assignments,
      LeadLabels labels) {
    this.received = received;
    this.formTasks = formTasks;
    this.contactLog = contactLog;
    this.assignments = assignments;
    this.labels = labels;
  }

  /**
   * Applies a report, unless it was applied before.
   *
   * @throws Conflict if the task is done, or the process has no step for what is reported
   */
  @Transactional
  void apply(CurrentUser currentUser, Lead lead, LeadReport report) {
    if (!received.add(report.id(), lead.id())) {
      return;
    }
    if (report.task() == null) {
      recordBesideTask(currentUser, lead, report);
    } else {
      completeTasks(currentUser, lead, report);
    }
  }

  /** Applies a report and undoes it, so that a mistake shows before the rep moves on. */
  @Transactional
  void check(CurrentUser currentUser, Lead lead, LeadReport report) {
    apply(currentUser, lead, report);
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  private void recordBesideTask(CurrentUser currentUser, Lead lead, LeadReport report) {
    Optional<String> note = Optional.ofNullable(report.note()).filter(text -> !text.isBlank());
    if (report.contact() != null) {
      contactLog.record(lead, currentUser.id(), report.contact(), note);
    } else {
      note.ifPresent(
          text ->
              assignments.notifyOwner(
                  lead, NoticeKind.NOTE, labels.personName(currentUser.id()) + ": " + text));
    }
  }

  private void completeTasks(CurrentUser currentUser, Lead lead, LeadReport report) {
    FormTasks.Person person =
        new FormTasks.Person(currentUser.id(), currentUser.groups(), currentUser.stores());
    List<FormTask> open = formTasks.findByLead(lead.id());
    FormTask named =
        open.stream()
            .filter(task -> task.id().equals(report.task()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Conflict("This task is already done. Open the lead again from the list."));
    Set<String> completed = new HashSet<>();
    FormTask next =
        ReportStep.of(report, named.form()).isPresent() ? named : findNext(report, open, completed);
    while (true) {
      ReportStep step = ReportStep.of(report, next.form()).orElseThrow();
      formTasks.complete(
          next.id(), person, (completed.isEmpty() ? step : step.withoutNote()).answers());
      completed.add(next.id());
      if (step.isLast()) {
        return;
      }
      next = findNext(report, formTasks.findByLead(lead.id()), completed);
      // Whoever made the call goes on with it, also if the lead is a colleague's.
      formTasks.assign(next.id(), person);
    }
  }

  private static FormTask findNext(LeadReport report, List<FormTask> open, Set<String> completed) {
    return open.stream()
        .filter(task -> !completed.contains(task.id()))
        .filter(task -> ReportStep.of(report, task.form()).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new Conflict("The lead has no step for this now. Use the Form tab instead."));
  }
}
