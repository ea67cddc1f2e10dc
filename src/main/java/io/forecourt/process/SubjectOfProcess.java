package io.forecourt.process;

import io.forecourt.platform.NotAllowed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The lead and the store of a process, which its business key and tenant hold for good. A variable
 * that says something else was written by a caller and is refused.
 */
final class SubjectOfProcess {

  static void check(String name, Object value, VariableScope scope) {
    if (value == null) {
      return;
    }
    if (name.equals(Variables.LEAD_ID.name())) {
      compare(value, businessKey(scope), "lead");
    } else if (name.equals(Variables.STORE.name())) {
      compare(value, tenant(scope), "store");
    }
  }

  private static void compare(Object value, String held, String what) {
    if (held != null && !held.equals(value)) {
      throw new NotAllowed("This task belongs to another %s.".formatted(what));
    }
  }

  private static String businessKey(VariableScope scope) {
    DelegateExecution execution = executionOf(scope);
    // An audit looks at one lead after the other, task by task.
    return execution == null || !execution.hasVariable(Variables.LEAD_ID.name())
        ? null
        : execution.getProcessBusinessKey();
  }

  private static DelegateExecution executionOf(VariableScope scope) {
    if (scope instanceof DelegateExecution execution) {
      return execution;
    }
    return scope instanceof DelegateTask task ? task.getExecution() : null;
  }

  private static String tenant(VariableScope scope) {
    if (scope instanceof DelegateExecution execution) {
      return execution.getTenantId();
    }
    return scope instanceof DelegateTask task ? task.getTenantId() : null;
  }

  private SubjectOfProcess() {}
}
