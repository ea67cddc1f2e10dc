package io.forecourt.platform;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The lines that the engine, a REST call and a work queue write name their lead. */
@ForecourtTest
class LeadLogContextTest {

  private static final Logger ENGINE = logger("org.camunda.bpm.engine");
  private static final Logger CALLS = logger("org.springframework.web.servlet");

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private EngineDriver engine;

  private final ListAppender<ILoggingEvent> lines =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
          // An event reads the context when it is first asked, and in the asking thread.
          line.prepareForDeferredProcessing();
          super.append(line);
        }
      };

  @BeforeEach
  void listen() {
    lines.start();
    Stream.of(ENGINE, CALLS)
        .forEach(
            logger -> {
              logger.setLevel(Level.DEBUG);
              logger.setAdditive(false);
              logger.addAppender(lines);
            });
  }

  @AfterEach
  void stopListening() {
    Stream.of(ENGINE, CALLS)
        .forEach(
            logger -> {
              logger.detachAppender(lines);
              logger.setAdditive(true);
              logger.setLevel(null);
            });
  }

  @Test
  void shouldNameTheLeadWhileTheEngineWorksIt() {
    UUID id = showroom.converse(aLead().hot());

    assertThat(leadOfLines(line -> line.getLoggerName().startsWith(ENGINE.getName())))
        .contains(id.toString());
    assertThat(MDC.get(LeadLogContext.KEY)).isNull();
  }

  @Test
  void shouldNameTheLeadOfARestCall() {
    UUID id = showroom.receive(aLead().hot());

    callers.personCalls("ann", HttpMethod.GET, "/api/leads/" + id + "/desk", null);

    assertThat(leadOfLines(line -> line.getLoggerName().startsWith(CALLS.getName())))
        .contains(id.toString());
  }

  @Test
  void shouldKeepTheOuterLeadWhileTheEngineWorksForIt() {
    UUID id = showroom.converse(aLead().hot());

    String after =
        LeadLogContext.call(
            "outer",
            () -> {
              engine.task(id, "UserTask_CallLead");
              return MDC.get(LeadLogContext.KEY);
            });

    assertThat(after).isEqualTo("outer");
    assertThat(MDC.get(LeadLogContext.KEY)).isNull();
  }

  private Stream<String> leadOfLines(Predicate<ILoggingEvent> which) {
    return List.copyOf(lines.list).stream()
        .filter(which)
        .map(line -> line.getMDCPropertyMap().getOrDefault(LeadLogContext.KEY, ""));
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
