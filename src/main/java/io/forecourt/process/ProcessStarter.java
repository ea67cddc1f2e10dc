package io.forecourt.process;

import static io.forecourt.process.Variables.STORE;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts the latest version of a process, in the transaction of the caller. */
@Component
class ProcessStarter {

  private final RuntimeService runtime;

  ProcessStarter(RuntimeService runtime) {
    this.runtime = runtime;
  }

  ProcessInstance start(String key, UUID businessKey, Map<String, Object> variables, String store) {
    return runtime
        .createProcessInstanceByKey(key)
        .processDefinitionWithoutTenantId()
        .businessKey(businessKey.toString())
        .setVariables(variables)
        .setVariable(STORE.name(), store)
        .execute();
  }
}
