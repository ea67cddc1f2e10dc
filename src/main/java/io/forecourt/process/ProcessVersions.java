package io.forecourt.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Deployed versions of processes. */
@Component
public class ProcessVersions {

  private final RepositoryService repository;

  ProcessVersions(RepositoryService repository) {
    this.repository = repository;
  }

  /** Returns all versions of the same process, the latest first; empty for an unknown process. */
  public List<ProcessFlowStatistics.Version> findAll(String definition) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult())
        .map(known -> findByKey(known.getKey()))
        .orElse(List.of());
  }

  private List<ProcessFlowStatistics.Version> findByKey(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .withoutTenantId()
        .orderByProcessDefinitionVersion()
        .desc()
        .list()
        .stream()
        .map(
            (ProcessDefinition each) ->
                new ProcessFlowStatistics.Version(each.getId(), each.getVersion()))
        .toList();
  }
}
