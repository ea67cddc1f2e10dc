package io.forecourt.scoring;

import static io.forecourt.process.Variables.BAND;
import static io.forecourt.process.Variables.GRADE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.SCORE;
import static io.forecourt.process.Variables.URGENCY;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Stage;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SCORE_LEAD)
class ScoreLeadDelegate implements JavaDelegate {

  private final Scoring scoring;
  private final LeadTransitions transitions;

  ScoreLeadDelegate(Scoring scoring, LeadTransitions transitions) {
    this.scoring = scoring;
    this.transitions = transitions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID leadId = UUID.fromString(LEAD_ID.from(execution));
    transitions.moveTo(leadId, Stage.SCORE);
    Lead rated = scoring.rate(leadId);
    GRADE.set(execution, rated.grade().orElseThrow());
    SCORE.set(execution, rated.score().orElseThrow());
    BAND.set(execution, rated.band().orElseThrow().name());
    URGENCY.set(execution, rated.band().orElseThrow().urgency());
  }
}
