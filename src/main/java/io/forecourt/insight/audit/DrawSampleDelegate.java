package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_CALLS;
import static io.forecourt.process.Variables.AUDIT_ID;
import static io.forecourt.process.Variables.AUDIT_LEADS;
import static io.forecourt.process.Variables.AUDIT_UNTIL;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.DRAW_SAMPLE)
class DrawSampleDelegate implements JavaDelegate {

  /** The next audit draws a day later. */
  private static final Duration OPEN_FOR = Duration.ofDays(6);

  private final Audits audits;
  private final AuditSamples samples;
  private final DecisionTables decisions;
  private final Clock clock;

  /** Of one kind, whatever the table says: each is a task for a person. */
  private static final int MOST = 100;

  DrawSampleDelegate(Audits audits, AuditSamples samples, DecisionTables decisions, Clock clock) {
    this.audits = audits;
    this.samples = samples;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID audit = UUID.fromString(AUDIT_ID.from(execution));
    Map<String, Object> sample =
        decisions.evaluateSingle(Decisions.QUALITY_SAMPLE, Map.of("store", audits.storeOf(audit)));
    AUDIT_LEADS.set(execution, samples.drawLeads(audit, number(sample, "leadsPerSegment")));
    AUDIT_CALLS.set(execution, samples.drawCalls(audit, number(sample, "callsPerRep")));
    AUDIT_UNTIL.set(execution, EngineClock.date(clock.instant().plus(OPEN_FOR)));
  }

  private static int number(Map<String, Object> sample, String output) {
    int wanted = ((Number) sample.get(output)).intValue();
    return Math.max(0, Math.min(wanted, MOST));
  }
}
