package io.forecourt.messaging.optout;

import static io.forecourt.process.Variables.BUYER_OPTS_OUT;
import static io.forecourt.process.Variables.CALL_OUTCOME;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.Status;
import io.forecourt.process.Forms;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.ProcessKeys;
import io.forecourt.process.TaskAnswers;
import io.forecourt.process.Variable;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Records the opt-outs that people enter into forms where the diagram has lost the listener that
 * does so. A net: where the listener has recorded the answer, nothing is left to do.
 */
@Component
class OptOutAnswers implements TaskAnswers {

  private static final String DO_NOT_CONTACT = "DO_NOT_CONTACT";

  private final Leads leads;
  private final OptOuts optOuts;
  private final ModelFindings findings;

  OptOutAnswers(Leads leads, OptOuts optOuts, ModelFindings findings) {
    this.leads = leads;
    this.optOuts = optOuts;
    this.findings = findings;
  }

  @Override
  public void honor(DelegateTask task, String form) {
    switch (form) {
      case Forms.REVIEW_OPT_OUT -> honorReview(task);
      case Forms.CALL_LEAD, Forms.CALL_CUSTOMER -> honorOptOut(task, CALL_OUTCOME, DO_NOT_CONTACT);
      case Forms.CLOSE_LEAD -> honorOptOut(task, LEAD_RESULT, Status.OPTED_OUT.name());
      default -> {
        // No other form says anything about messages.
      }
    }
  }

  private void honorReview(DelegateTask task) {
    honorOptOut(task, BUYER_OPTS_OUT, OptOutReview.YES.name());
    if (says(task, BUYER_OPTS_OUT, OptOutReview.NO.name())) {
      Lead lead = leads.get(LEAD_ID.from(task));
      if (optOuts.isDoubtful(lead.customerId())) {
        optOuts.clearDoubt(lead.customerId());
        report(task, lead, BUYER_OPTS_OUT);
      }
    }
  }

  private void honorOptOut(DelegateTask task, Variable<String> answer, String optOut) {
    if (!says(task, answer, optOut)) {
      return;
    }
    Lead lead = leads.get(LEAD_ID.from(task));
    if (!optOuts.covers(lead.customerId())) {
      optOuts.record(lead.customerId(), "Opted out, recorded by %s.".formatted(task.getAssignee()));
      report(task, lead, answer);
    }
  }

  private static boolean says(DelegateTask task, Variable<String> answer, String value) {
    return answer.in(task).filter(value::equals).isPresent();
  }

  private void report(DelegateTask task, Lead lead, Variable<String> answer) {
    findings.record(
        ModelFinding.Kind.OPT_OUT_ANSWER_IGNORED,
        ProcessKeys.of(task.getProcessDefinitionId()),
        Optional.of(lead.id()),
        "The task '%s' has no listener that records the answer '%s', so Forecourt recorded it."
            .formatted(task.getName(), answer.name()));
  }
}
