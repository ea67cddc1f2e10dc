package io.forecourt.conversation;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.RESUME_ASSISTANT)
class ResumeAssistantDelegate implements JavaDelegate {

  private final Assistant assistant;
  private final LeadEvents events;

  ResumeAssistantDelegate(Assistant assistant, LeadEvents events) {
    this.assistant = assistant;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID leadId = UUID.fromString(LEAD_ID.from(execution));
    if (assistant.resume(leadId)) {
      events.store(leadId, LeadEvent.Kind.UNANSWERED);
    }
  }
}
