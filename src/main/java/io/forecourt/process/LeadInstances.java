package io.forecourt.process;

import java.util.List;
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

  boolean exist(UUID leadId, String processKey) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(processKey)
            .processInstanceBusinessKey(leadId.toString())
            .count()
        > 0;
  }
}
