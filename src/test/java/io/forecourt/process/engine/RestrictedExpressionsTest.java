package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import io.forecourt.process.EngineAuditTrail;
import io.forecourt.process.FormValues;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.TaskAnswers;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Expressions of a diagram that reach beyond the process, on an engine with our settings. */
class RestrictedExpressionsTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void anEngineWithOurSettings() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("dataSource", TestDatabase.dataSource());
    ProcessEnginePlugin settings =
        new EngineConfiguration(
            beans,
            TestDatabase.jdbc(),
            beans.getBeanProvider(FormValues.class),
            beans.getBeanProvider(TaskAnswers.class),
            beans.getBeanProvider(EngineAuditTrail.class),
            new ModelFindings(TestDatabase.jdbc(), Clock.systemUTC()),
            new PasswordHash(1_000),
            Duration.ofSeconds(5));
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("restricted");
    configuration.setDataSource(TestDatabase.dataSource());
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(false);
    configuration.getProcessEnginePlugins().add(settings);
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void closeTheEngine() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${execution.processEngineServices}",
        "${dataSource}",
        "${execution.getProcessEngineServices().getRuntimeService()}"
      })
  void shouldNotEvaluateAnExpressionThatReachesBeyondTheProcess(String expression) {
    String id = deploy("<serviceTask id='x' camunda:expression=\"" + expression + "\"/>");

    assertThatThrownBy(this::start).isInstanceOf(ProcessEngineException.class);
    engine.getRepositoryService().deleteDeployment(id, true);
  }

  @Test
  void shouldEvaluateAnExpressionOnItsVariables() {
    String id = deploy("<serviceTask id='x' camunda:expression=\"${store}\"/>");

    assertThatCode(this::start).doesNotThrowAnyException();
    engine.getRepositoryService().deleteDeployment(id, true);
  }

  private void start() {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("tried")
        .processDefinitionWithoutTenantId()
        .setVariable("store", "riverside")
        .execute();
  }

  private static String deploy(String step) {
    String model =
        """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x' id='d'
            xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>
          <process id='tried' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>
            %s
          </process>
        </definitions>
        """
            .formatted(step);
    return engine
        .getRepositoryService()
        .createDeployment()
        .addString("e.bpmn", model)
        .deploy()
        .getId();
  }
}
