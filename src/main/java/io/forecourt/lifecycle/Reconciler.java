package io.forecourt.lifecycle;

import io.forecourt.lead.OpenLeads;
import io.forecourt.process.LeadLiveness;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for open leads that would be forgotten: without a running process, an owner or a next
 * action with a due time, or with a stuck process. Repairs what is safe to repair and reports the
 * rest.
 */
@Component
public class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  /** Age below which a lead may still be on its way. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final OpenLeads openLeads;
  private final LeadLiveness signs;
  private final LeadRepair repair;
  private final StuckLeads stuckLeads;
  private final List<LeadCheck> checks;
  private final MeterRegistry meters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reconciler(
      OpenLeads openLeads,
      LeadLiveness signs,
      LeadRepair repair,
      StuckLeads stuckLeads,
      List<LeadCheck> checks,
      MeterRegistry meters,
      TransactionTemplate transaction,
      Clock clock) {
    this.openLeads = openLeads;
    this.signs = signs;
    this.repair = repair;
    this.stuckLeads = stuckLeads;
    this.checks = checks;
    this.meters = meters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What can be wrong with an open lead. */
  public enum Fault {
    NO_PROCESS,
    NO_OWNER,
    NO_DUE_TIME,
    STUCK,
    /** The buyer opted out, and a process goes on. */
    OPTED_OUT,
    /** The buyer wrote, and no one has the task to answer. */
    UNANSWERED
  }

  /**
   * @param repaired false if a person has to look at the lead
   */
  public record Finding(UUID leadId, Fault fault, boolean repaired) {}

  /** Checks every open lead once. Several nodes may run at a time: each repair locks its lead. */
  public List<Finding> run() {
    Instant before = clock.instant().minus(GRACE);
    List<Finding> findings = new ArrayList<>();
    signs.openWithoutProcess(before).forEach(id -> findings.add(repair(id, Fault.NO_PROCESS)));
    openLeads.findWithoutOwner(before).forEach(id -> findings.add(repair(id, Fault.NO_OWNER)));
    openLeads.findWithoutDueTime(before).forEach(id -> findings.add(repair(id, Fault.NO_DUE_TIME)));
    List<UUID> stuck = signs.stuck(before);
    stuck.forEach(id -> findings.add(leaveToManager(id)));
    stuckLeads.retain(stuck);
    for (LeadCheck check : checks) {
      check
          .find(before)
          .forEach(id -> findings.add(attempt(id, check.fault(), () -> check.repair(id))));
    }
    findings.forEach(this::report);
    return findings;
  }

  private Finding repair(UUID id, Fault fault) {
    return attempt(id, fault, () -> repair.repair(id, fault));
  }

  private Finding attempt(UUID id, Fault fault, BooleanSupplier work) {
    try {
      return new Finding(
          id, fault, Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean())));
    } catch (RuntimeException e) {
      LOG.error("Repairing lead {} failed ({})", id, fault, e);
      return new Finding(id, fault, false);
    }
  }

  private Finding leaveToManager(UUID id) {
    try {
      stuckLeads.add(id);
    } catch (RuntimeException e) {
      LOG.error("No manager was called for lead {}, which is stuck", id, e);
    }
    return new Finding(id, Fault.STUCK, false);
  }

  private void report(Finding finding) {
    meters
        .counter(
            "forecourt.reconciler.findings",
            "fault",
            finding.fault().name(),
            "mended",
            String.valueOf(finding.repaired()))
        .increment();
    LOG.warn(
        "Lead {}: {}, {}",
        finding.leadId(),
        finding.fault(),
        finding.repaired() ? "repaired" : "needs attention");
  }
}
