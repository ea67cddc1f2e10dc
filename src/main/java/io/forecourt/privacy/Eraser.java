package io.forecourt.privacy;

import io.forecourt.access.Roles;
import io.forecourt.lead.ErasedCustomers;
import io.forecourt.lifecycle.ErasedLeads;
import io.forecourt.platform.DataSubject;
import io.forecourt.process.ProcessRecords;
import io.forecourt.process.StandaloneTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a person. The opt-out is committed first and alone; then rows, processes and, because a
 * process may have written in between, rows again. Each part may run twice, so that a call that
 * broke off is simply made again.
 */
@Component
class Eraser {

  static final String CRM_TASK = "Delete an erased buyer from the CRM";

  private static final String CRM_TABLE = "crm_record";
  private static final int TRIES = 5;

  private final PersonalTables tables;
  private final ErasedCustomers customers;
  private final ErasedLeads leads;
  private final ProcessRecords processes;
  private final StandaloneTasks tasks;
  private final ErasureLog log;
  private final TransactionTemplate transaction;

  Eraser(
      PersonalTables tables,
      ErasedCustomers customers,
      ErasedLeads leads,
      ProcessRecords processes,
      StandaloneTasks tasks,
      ErasureLog log,
      TransactionTemplate transaction) {
    this.tables = tables;
    this.customers = customers;
    this.leads = leads;
    this.processes = processes;
    this.tasks = tasks;
    this.log = log;
    this.transaction = transaction;
  }

  /**
   * Erases the person, or whatever is left or has come since the last time.
   *
   * @param by user id, or the name of the part of the system
   */
  ErasureLog.Entry erase(DataSubject subject, ErasureReason reason, String by) {
    List<String> keys = tables.processKeys(subject);
    transaction.executeWithoutResult(
        status -> {
          Map<String, Integer> counts = tables.count(subject);
          log.start(subject, reason, by, counts);
          customers.begin(subject, reason.suppresses());
          subject.leads().forEach(lead -> leads.end(lead, by));
          if (counts.containsKey(CRM_TABLE)) {
            askToDeleteInCrm(subject);
          }
          tables.erase(subject);
        });
    endProcesses(keys, subject.addresses());
    transaction.executeWithoutResult(
        status -> {
          tables.erase(subject);
          log.finish(subject.customerId());
        });
    return log.find(subject.customerId()).orElseThrow();
  }

  /** A worker that completes in the same moment makes the engine refuse; it is tried again. */
  private void endProcesses(List<String> keys, List<String> addresses) {
    for (int left = TRIES; ; left--) {
      try {
        processes.erase(keys, addresses);
        return;
      } catch (OptimisticLockingException e) {
        if (left == 1) {
          throw e;
        }
      }
    }
  }

  /** The CRM knows the lead by its id; a name here would have to be erased again. */
  private void askToDeleteInCrm(DataSubject subject) {
    tasks.create(
        subject.store(),
        Roles.MANAGER,
        Optional.empty(),
        CRM_TASK,
        "The buyer's data was erased here. The CRM received it too: find the record by its lead id,"
            + " delete it there, and complete this task.\nIn the CRM: "
            + subject.leads().stream().map(Object::toString).collect(Collectors.joining(", ")));
  }
}
