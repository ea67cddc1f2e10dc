package io.forecourt.process;

import io.forecourt.TestDatabase;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** A stock engine on the test database, without Spring, shared by the tests of one run. */
public final class InProcessEngine {

  private static final ProcessEngine ENGINE = start();

  public static RepositoryService repository() {
    return ENGINE.getRepositoryService();
  }

  /** The decisions of {@code processes}, as the application asks for them. */
  public static DecisionTables decisionTables() {
    return new DecisionTables(ENGINE.getDecisionService(), repository());
  }

  public static DecisionRules decisionRules() {
    return new DecisionRules(repository());
  }

  public static RuntimeService runtime() {
    return ENGINE.getRuntimeService();
  }

  public static TaskService tasks() {
    return ENGINE.getTaskService();
  }

  public static IdentityService identities() {
    return ENGINE.getIdentityService();
  }

  public static StepNames stepNames() {
    return new StepNames(repository());
  }

  public static ProcessFlowStatistics flowStatistics() {
    return new ProcessFlowStatistics(TestDatabase.jdbc(), repository());
  }

  public static ProcessVersions versions() {
    return new ProcessVersions(repository());
  }

  /** Settings of a stock engine on the test database. */
  public static StandaloneProcessEngineConfiguration settings(String name) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName(name);
    settings.setDataSource(TestDatabase.dataSource());
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setJobExecutorActivate(false);
    settings.setHistoryTimeToLive("P365D");
    return settings;
  }

  private static ProcessEngine start() {
    StandaloneProcessEngineConfiguration settings = settings("in-process");
    settings.setTenantIdProvider(new StoreOfVariable());
    ProcessEngine engine = settings.buildProcessEngine();
    DeploymentBuilder decisions = engine.getRepositoryService().createDeployment().name("files");
    for (Path file : Models.of("processes", ".dmn")) {
      decisions.addString(file.getFileName().toString(), Models.text(file));
    }
    decisions.deploy();
    return engine;
  }

  /** Definitions are shared; an instance belongs to the store of its variable. */
  private static final class StoreOfVariable implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
      return (String) start.getVariables().get(Variables.STORE.name());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
      return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(
        TenantIdProviderHistoricDecisionInstanceContext decision) {
      return null;
    }
  }

  private InProcessEngine() {}
}
