package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.STORE;

import io.forecourt.process.Delegates;
import io.forecourt.process.Processes;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CATCH_UP_CRM)
class CatchUpCrmDelegate implements JavaDelegate {

  private final Processes processes;

  CatchUpCrmDelegate(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    processes.startCrmCatchUp(UUID.fromString(LEAD_ID.from(execution)), STORE.from(execution));
  }
}
