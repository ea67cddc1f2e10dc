package io.forecourt.workplace;

import io.forecourt.handoff.ContactResult;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Forms;
import io.forecourt.process.Variable;
import io.forecourt.process.Variables;
import io.forecourt.workplace.LeadReport.Next;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to the form of one task, as a report gives them. A report may take several tasks: a sale
 * on the phone is a call, its result, and the end of the lead.
 *
 * @param isLast whether the report is complete with this task
 */
record ReportStep(Map<String, Object> answers, boolean isLast) {

  private static final String CLOSE = "CLOSE";
  private static final String MOVED = "MOVED";

  /** Returns the answers to a form; empty if the report has none for it. */
  static Optional<ReportStep> of(LeadReport report, String form) {
    return switch (form) {
      case Forms.CALL_LEAD -> Optional.of(contact(report));
      case Forms.CALL_CUSTOMER ->
          report.next() == null ? Optional.of(contact(report)) : Optional.empty();
      case Forms.WORK_LEAD, Forms.GREET_VISITOR ->
          report.next() == null ? Optional.empty() : Optional.of(work(report, form));
      case Forms.CONFIRM_APPOINTMENT ->
          report.next() == Next.VISIT ? Optional.of(move(report)) : Optional.empty();
      case Forms.CLOSE_LEAD ->
          report.next() != null && report.next().isEnd()
              ? Optional.of(close(report))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns the same without the note, which belongs to the first task of a report. */
  ReportStep withoutNote() {
    Map<String, Object> others = new HashMap<>(answers);
    others.remove(FormInputs.NOTE.name());
    return new ReportStep(others, isLast);
  }

  private static ReportStep contact(LeadReport report) {
    Map<String, Object> answers = note(report);
    ContactResult result = report.contact() == null ? ContactResult.ANSWERED : report.contact();
    put(answers, Variables.CALL_OUTCOME, result.name());
    return new ReportStep(answers, report.next() == null || result == ContactResult.DO_NOT_CONTACT);
  }

  private static ReportStep work(LeadReport report, String form) {
    Map<String, Object> answers = note(report);
    boolean ends = report.next().isEnd();
    put(answers, Variables.WORK_RESULT, ends ? CLOSE : report.next().name());
    put(answers, FormInputs.NEXT_STEP_AT, report.nextStepAt());
    put(answers, FormInputs.OVERRIDE_REASON, report.overrideReason());
    if (form.equals(Forms.GREET_VISITOR) && report.visit() != null) {
      put(answers, FormInputs.VISIT_OUTCOME, report.visit().name());
    }
    return new ReportStep(answers, !ends);
  }

  private static ReportStep move(LeadReport report) {
    Map<String, Object> answers = note(report);
    put(answers, Variables.CONFIRM_OUTCOME, MOVED);
    put(answers, FormInputs.NEXT_STEP_AT, report.nextStepAt());
    return new ReportStep(answers, true);
  }

  private static ReportStep close(LeadReport report) {
    Map<String, Object> answers = note(report);
    put(answers, Variables.LEAD_RESULT, report.next().name());
    put(answers, FormInputs.SOLD_VIN, report.soldVin());
    put(answers, FormInputs.SOLD_ON, report.soldOn());
    put(answers, FormInputs.LOST_REASON, report.lostReason());
    return new ReportStep(answers, true);
  }

  private static Map<String, Object> note(LeadReport report) {
    Map<String, Object> answers = new HashMap<>();
    put(answers, FormInputs.NOTE, report.note());
    return answers;
  }

  private static void put(Map<String, Object> answers, Variable<String> field, String value) {
    if (value != null && !value.isBlank()) {
      answers.put(field.name(), value);
    }
  }
}
