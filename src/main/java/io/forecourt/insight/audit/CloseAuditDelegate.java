package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_ID;

import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CLOSE_AUDIT)
class CloseAuditDelegate implements JavaDelegate {

  private final Audits audits;

  CloseAuditDelegate(Audits audits) {
    this.audits = audits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    audits.close(UUID.fromString(AUDIT_ID.from(execution)));
  }
}
