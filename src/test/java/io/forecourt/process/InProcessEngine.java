package io.forecourt.process;

import io.forecourt.TestDatabase;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
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
    ProcessEngine engine = settings("in-process").buildProcessEngine();
    DeploymentBuilder decisions = engine.getRepositoryService().createDeployment().name("files");
    for (Path file : Models.of("processes", ".dmn")) {
      decisions.addString(file.getFileName().toString(), Models.text(file));
    }
    decisions.deploy();
    return engine;
  }

  private InProcessEngine() {}
}
