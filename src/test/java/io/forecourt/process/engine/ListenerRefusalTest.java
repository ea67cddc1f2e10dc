package io.forecourt.process.engine;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.handoff.CallLogged;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a caller of the engine's REST hears when a listener of a task refuses. */
@ForecourtTest
class ListenerRefusalTest {

  private static final String WORDS = "Ask the buyer for a phone number first.";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TaskService tasks;
  @Autowired private ConfigurableApplicationContext context;

  private UUID id;
  private String task;

  @BeforeEach
  void aCallToMake() {
    id = showroom.converse(aLead().hot());
    task = engine.task(id, "UserTask_CallLead").getId();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new InvalidInput(WORDS), HttpStatus.BAD_REQUEST),
        Arguments.of(new Conflict(WORDS), HttpStatus.BAD_REQUEST),
        Arguments.of(new NotAllowed(WORDS), HttpStatus.FORBIDDEN),
        Arguments.of(wrapped(new InvalidInput(WORDS)), HttpStatus.BAD_REQUEST),
        Arguments.of(wrapped(new NotAllowed(WORDS)), HttpStatus.FORBIDDEN));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldAnswerInOurWordsWhenAListenerRefuses(RuntimeException refusal, HttpStatus status) {
    ApplicationListener<PayloadApplicationEvent<CallLogged>> refusing =
        ApplicationListener.forPayload(
            logged -> {
              throw refusal;
            });
    context.addApplicationListener(refusing);
    try {
      ResponseEntity<String> answer = complete("/complete", "ANSWERED");

      assertThat(answer.getStatusCode()).isEqualTo(status);
      assertThat(messageOf(answer)).endsWith(WORDS).doesNotContain("ENGINE-", "listener");
      assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    } finally {
      context.removeApplicationListener(refusing);
    }
  }

  @Test
  void shouldAnswerInOurWordsWhenAFormLacksAnAnswer() {
    ResponseEntity<String> completed = complete("/complete", "PERHAPS");
    ResponseEntity<String> submitted = complete("/submit-form", "PERHAPS");

    assertThat(completed.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(messageOf(completed)).contains(task + ": How did the call end?");
    assertThat(submitted.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(messageOf(submitted)).contains(task + ": How did the call end?");
  }

  @Test
  void shouldAskForWhatIsMissing() {
    engine.call(id, "ANSWERED");

    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "VISIT")))
        .hasMessageContaining("When does the buyer come?");
    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "CLOSE"));
    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_CloseLead", Map.of("leadResult", "LOST")))
        .hasMessageContaining("Why was it lost?");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id, "UserTask_CloseLead", Map.of("leadResult", "SOLD", "soldVin", "123")))
        .hasMessageContaining("17 letters and digits");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id,
                    "UserTask_CloseLead",
                    Map.of(
                        "leadResult", "SOLD",
                        "soldVin", "4T1K61AK1RU412345",
                        "soldOn", "2026-03-12")))
        .hasMessageContaining("Not later than today");
  }

  private static RuntimeException wrapped(RuntimeException refusal) {
    return new ProcessEngineException("outer", new IllegalStateException("inner", refusal));
  }

  private ResponseEntity<String> complete(String how, String outcome) {
    JsonNode lead = showroom.lead(id);
    return callers.personCalls(
        lead.at("/owner/id").asText(),
        HttpMethod.POST,
        "/engine-rest/task/" + task + how,
        "{\"variables\":{\"callOutcome\":{\"value\":\"%s\"}}}".formatted(outcome));
  }

  private String messageOf(ResponseEntity<String> answer) {
    return showroom.read(answer.getBody()).get("message").asText();
  }
}
