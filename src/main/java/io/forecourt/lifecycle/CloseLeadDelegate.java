package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.CALL_OUTCOME;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.handoff.CallAttempts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import io.forecourt.process.Delegates;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CLOSE_LEAD)
class CloseLeadDelegate implements JavaDelegate {

  private final Leads leads;
  private final LeadTransitions transitions;
  private final LeadOutcomes leadOutcomes;
  private final LeadProcesses processes;

  CloseLeadDelegate(
      Leads leads,
      LeadTransitions transitions,
      LeadOutcomes leadOutcomes,
      LeadProcesses processes) {
    this.leads = leads;
    this.transitions = transitions;
    this.leadOutcomes = leadOutcomes;
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean optedOut =
        CALL_OUTCOME
            .in(execution)
            .filter(CallAttempts.Outcome.DO_NOT_CONTACT.name()::equals)
            .isPresent();
    Status status = optedOut ? Status.OPTED_OUT : Status.valueOf(LEAD_RESULT.from(execution));
    LEAD_RESULT.set(execution, status.name());
    Lead lead = leads.get(LEAD_ID.from(execution));
    leadOutcomes.record(lead, status, Optional.empty(), null);
    transitions.close(lead.id(), status);
    processes.correlate(lead.id(), MessageNames.CLOSED, Map.of());
  }
}
