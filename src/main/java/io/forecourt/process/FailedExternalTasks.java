package io.forecourt.process;

import io.forecourt.platform.FailedWork;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;

/** External tasks whose workers have used up their tries. */
@Component
class FailedExternalTasks implements FailedWork {

  private static final int TRIES = 3;

  private final ExternalTaskService external;

  FailedExternalTasks(ExternalTaskService external) {
    this.external = external;
  }

  @Override
  public String queue() {
    return "external_tasks";
  }

  @Override
  public int retry(Collection<String> ids) {
    List<String> failed =
        external.createExternalTaskQuery().externalTaskIdIn(Set.copyOf(ids)).list().stream()
            .map(ExternalTask::getId)
            .toList();
    if (!failed.isEmpty()) {
      external.setRetries(failed, TRIES);
    }
    return failed.size();
  }
}
