package io.forecourt.handoff;

import io.forecourt.access.Roles;
import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.process.LifeSigns;
import io.forecourt.process.Processes;
import io.forecourt.process.RunningWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for open leads that nobody would hear of again: without a running process, an owner, a next
 * action with its time, or with a process that is stuck. Mends what is safe to mend and reports the
 * rest.
 */
@Component
public class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  /** Younger leads may just be on their way. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final Leads leads;
  private final LifeSigns signs;
  private final Processes processes;
  private final RunningWork work;
  private final OwnerChoice choice;
  private final Assignments assignments;
  private final Deadlines deadlines;
  private final Gate gate;
  private final MeterRegistry meters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reconciler(
      Leads leads,
      LifeSigns signs,
      Processes processes,
      RunningWork work,
      OwnerChoice choice,
      Assignments assignments,
      Deadlines deadlines,
      Gate gate,
      MeterRegistry meters,
      TransactionTemplate transaction,
      Clock clock) {
    this.leads = leads;
    this.signs = signs;
    this.processes = processes;
    this.work = work;
    this.choice = choice;
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.gate = gate;
    this.meters = meters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What can be wrong with an open lead. */
  public enum Fault {
    NO_PROCESS,
    NO_OWNER,
    NO_DUE_TIME,
    STUCK
  }

  /**
   * @param mended false where a person has to look
   */
  public record Finding(UUID leadId, Fault fault, boolean mended) {}

  /** Looks at every open lead once; several nodes at a time do no harm, each mends alone. */
  public List<Finding> run() {
    Instant before = clock.instant().minus(GRACE);
    List<Finding> findings = new ArrayList<>();
    for (UUID id : signs.openWithoutProcess(before)) {
      findings.add(mend(id, Fault.NO_PROCESS));
    }
    for (UUID id : leads.openWithoutOwner(before)) {
      findings.add(mend(id, Fault.NO_OWNER));
    }
    for (UUID id : leads.openWithoutDueTime(before)) {
      findings.add(mend(id, Fault.NO_DUE_TIME));
    }
    for (UUID id : signs.stuck(before)) {
      findings.add(new Finding(id, Fault.STUCK, false));
    }
    findings.forEach(this::report);
    return findings;
  }

  private Finding mend(UUID id, Fault fault) {
    try {
      return new Finding(
          id, fault, Boolean.TRUE.equals(transaction.execute(status -> mends(id, fault))));
    } catch (RuntimeException e) {
      LOG.error("Lead {} could not be mended ({})", id, fault, e);
      return new Finding(id, fault, false);
    }
  }

  /** Under a lock of the lead, and only what is still wrong then. */
  private boolean mends(UUID id, Fault fault) {
    Lead lead = leads.getAndLock(id);
    if (!lead.isOpen()) {
      return true;
    }
    return switch (fault) {
      case NO_PROCESS -> revive(lead);
      case NO_OWNER -> own(lead);
      case NO_DUE_TIME -> date(lead);
      case STUCK -> false;
    };
  }

  /**
   * From the beginning where the buyer has no answer yet, else with the rep: nobody hears twice.
   */
  private boolean revive(Lead lead) {
    if (processes.isAlive(lead.id())) {
      return true;
    }
    if (gate.hasSent(lead.id(), "")) {
      processes.reopenLifecycle(lead.id(), lead.store());
    } else {
      leads.begin(lead.id(), processes.startLifecycle(lead.id(), lead.store(), Optional.empty()));
    }
    return true;
  }

  private boolean own(Lead lead) {
    if (lead.owner().isPresent()) {
      return true;
    }
    OwnerChoice.Choice chosen = choice.choose(lead);
    assignments.assign(lead.id(), chosen.person(), chosen.reason(), "SYSTEM");
    chosen.person().ifPresent(person -> work.handTo(lead.id(), Set.of(), person, Roles.REP));
    return chosen.person().isPresent();
  }

  private boolean date(Lead lead) {
    if (lead.nextAction().isEmpty()) {
      LifeSigns.Next next =
          signs
              .next(lead.id())
              .orElseGet(
                  () ->
                      new LifeSigns.Next(
                          "Look after this lead",
                          deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due()));
      leads.planNext(lead.id(), next.text(), next.due());
    }
    return true;
  }

  private void report(Finding finding) {
    meters
        .counter(
            "forecourt.reconciler.findings",
            "fault",
            finding.fault().name(),
            "mended",
            String.valueOf(finding.mended()))
        .increment();
    LOG.warn(
        "Lead {}: {}, {}",
        finding.leadId(),
        finding.fault(),
        finding.mended() ? "mended" : "somebody has to look");
  }
}
