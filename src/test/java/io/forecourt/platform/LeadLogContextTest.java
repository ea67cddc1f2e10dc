package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.forecourt.process.InProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The lines that the engine, a REST call and a work queue write name their lead. */
class LeadLogContextTest {

  private static final Logger ENGINE = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");

  private static ProcessEngine engine;
  private static String deployment;

  private final ListAppender<ILoggingEvent> lines =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
          // An event reads the context when it is first asked, and in the asking thread.
          line.prepareForDeferredProcessing();
          super.append(line);
        }
      };

  private String duringTheCall;

  @BeforeAll
  static void startAnEngineThatLogsAsOursDoes() {
    YamlPropertiesFactoryBean application = new YamlPropertiesFactoryBean();
    application.setResources(new ClassPathResource("application.yaml"));
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("logging");
    settings.setLoggingContextBusinessKey(
        application
            .getObject()
            .getProperty("camunda.bpm.generic-properties.properties.loggingContextBusinessKey"));
    engine = settings.buildProcessEngine();
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString(
                "logged.bpmn",
                """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    targetNamespace='x'>
                  <process id='logged' isExecutable='true'>
                    <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>
                    <userTask id='t'/>
                  </process>
                </definitions>
                """)
            .deploy()
            .getId();
  }

  @AfterAll
  static void stopTheEngine() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
    engine.close();
  }

  @BeforeEach
  void listen() {
    lines.start();
    ENGINE.setLevel(Level.DEBUG);
    ENGINE.setAdditive(false);
    ENGINE.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    ENGINE.detachAppender(lines);
    ENGINE.setAdditive(true);
    ENGINE.setLevel(null);
  }

  @Test
  void shouldNameTheLeadWhileTheEngineWorksIt() {
    String id = UUID.randomUUID().toString();

    engine.getRuntimeService().startProcessInstanceByKey("logged", id);

    assertThat(leadsOfLines()).contains(id);
    assertThat(MDC.get(LeadLogContext.KEY)).isNull();
  }

  @Test
  void shouldNameTheLeadOfARestCall() throws Exception {
    String id = UUID.randomUUID().toString();
    MockMvc server =
        MockMvcBuilders.standaloneSetup(new Desk())
            .addInterceptors(new LeadLogInterceptor())
            .build();

    server.perform(get("/api/leads/" + id + "/desk"));
    assertThat(duringTheCall).isEqualTo(id);
    assertThat(MDC.get(LeadLogContext.KEY)).isNull();

    server.perform(get("/api/leads/forged line/desk"));
    assertThat(duringTheCall).isNull();
  }

  @Test
  void shouldKeepTheOuterLeadWhileTheEngineWorksForIt() {
    String after =
        LeadLogContext.call(
            "outer",
            () -> {
              engine.getRuntimeService().startProcessInstanceByKey("logged", "inner");
              return MDC.get(LeadLogContext.KEY);
            });

    assertThat(leadsOfLines()).contains("inner");
    assertThat(after).isEqualTo("outer");
    assertThat(MDC.get(LeadLogContext.KEY)).isNull();
  }

  private Stream<String> leadsOfLines() {
    return List.copyOf(lines.list).stream()
        .map(ILoggingEvent::getMDCPropertyMap)
        .map((Map<String, String> context) -> context.getOrDefault(LeadLogContext.KEY, ""));
  }

  /** An inner class, which the application's own scan does not find. */
  @RestController
  class Desk {

    @GetMapping("/api/leads/{id}/desk")
    String read(@PathVariable("id") String id) {
      duringTheCall = MDC.get(LeadLogContext.KEY);
      return id;
    }
  }
}
