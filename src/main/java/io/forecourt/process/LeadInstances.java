package io.forecourt.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Running process instances of a lead, in no particular order. */
@Component
class LeadInstances {

  private final RuntimeService runtime;

  LeadInstances(RuntimeService runtime) {
    this.runtime = runtime;
  }

  List<String> idsOf(UUID leadId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(leadId.toString())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  /** Returns the instances that no other one started, without those that only write records. */
  List<ProcessInstance> rootsWithBuyer(UUID leadId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(leadId.toString())
        .rootProcessInstances()
        .processDefinitionKeyNotIn(ProcessKeys.CRM_CATCH_UP)
        .list();
  }

  Optional<String> innermost(UUID leadId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(leadId.toString())
        .leafProcessInstances()
        .processDefinitionKeyNotIn(ProcessKeys.CRM_CATCH_UP, ProcessKeys.ASSISTANT_PAUSE)
        .list()
        .stream()
        .map(instance -> ProcessKeys.of(instance.getProcessDefinitionId()))
        .findFirst();
  }

  boolean exist(UUID leadId, String processKey) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(processKey)
            .processInstanceBusinessKey(leadId.toString())
            .count()
        > 0;
  }
}
