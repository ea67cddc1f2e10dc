package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.forecourt.TestDatabase;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class CollisionsTest {

  private final RuntimeException lost =
      new ProcessEngineException("x", new OptimisticLockingException("Task was updated"));

  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private int runs;

  @Test
  void shouldCompleteATaskThatLostFourTimes() {
    failures.addAll(List.of(lost, lost, lost, lost));

    interceptor().execute(new CompleteTaskCmd("task", Map.of()));

    assertThat(runs).isEqualTo(5);
  }

  @Test
  void shouldKnowACollisionThatOnlyTheDatabaseSaw() {
    assertThat(Collisions.isIn(new ProcessEnginePersistenceException("x", sql("23503")))).isTrue();
    assertThat(Collisions.isIn(new ProcessEnginePersistenceException("x", sql("40P01")))).isTrue();
    assertThat(Collisions.isIn(new ProcessEnginePersistenceException("x", sql("23505")))).isFalse();
    assertThat(Collisions.isIn(new IllegalStateException("Ours", sql("23503")))).isFalse();
  }

  @Test
  void shouldAnswerAConflictWhenATaskKeepsLosing() {
    failures.addAll(List.of(lost, lost, lost, lost, lost));

    assertThatThrownBy(() -> interceptor().execute(new CompleteTaskCmd("task", Map.of())))
        .isInstanceOfSatisfying(RestException.class, CollisionsTest::isConflict)
        .hasMessageContaining("Reload the page and try again.");
    assertThat(runs).isEqualTo(5);
  }

  @Test
  void shouldSayThatTheOtherChangeClosedTheTask() {
    failures.addAll(
        List.of(
            lost, new UnknownResource(new NullValueException("Cannot find task with id task"))));

    assertThatThrownBy(() -> interceptor().execute(new ClaimTaskCmd("task", "ann")))
        .isInstanceOfSatisfying(RestException.class, CollisionsTest::isConflict)
        .hasMessageStartingWith("This task was just closed");
  }

  @Test
  void shouldLeaveATaskThatNeverWasToTheEngine() {
    failures.add(new NullValueException("Cannot find task with id task"));

    assertThatThrownBy(() -> interceptor().execute(new ClaimTaskCmd("task", "ann")))
        .isInstanceOf(NullValueException.class);
  }

  @Test
  void shouldRunOnceInsideATransactionAndForJobs() {
    failures.addAll(List.of(lost, lost));

    assertThatThrownBy(
            () ->
                new TransactionTemplate(TestDatabase.transactions())
                    .execute(
                        status -> interceptor().execute(new CompleteTaskCmd("task", Map.of()))))
        .isSameAs(lost);
    assertThatThrownBy(() -> interceptor().execute(context -> null)).isSameAs(lost);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void shouldRepeatAUseCaseOfOursAsAWhole() {
    ProxyFactory proxy = new ProxyFactory(new Change());
    proxy.setProxyTargetClass(true);
    proxy.addAdvisor(new CollisionRetryAdvisor());
    Change change = (Change) proxy.getProxy();
    failures.addAll(List.of(lost, lost));

    change.make();
    assertThat(runs).isEqualTo(3);

    failures.add(lost);
    assertThatThrownBy(change::look).isSameAs(lost);
    assertThat(runs).isEqualTo(4);
  }

  @Test
  void shouldAnswerAProblemWhenAUseCaseKeepsLosing() throws Exception {
    failures.add(lost);
    MockMvcBuilders.standaloneSetup(new Losing())
        .setControllerAdvice(new CollisionAdvice())
        .build()
        .perform(get("/change").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  private static Exception sql(String state) {
    return new IllegalStateException("y", new SQLException("z", state));
  }

  private void run() {
    runs++;
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  private CollisionRetryInterceptor interceptor() {
    CollisionRetryInterceptor interceptor = new CollisionRetryInterceptor();
    interceptor.setNext(
        new CommandExecutor() {
          @Override
          public <T> T execute(Command<T> command) {
            run();
            return null;
          }
        });
    return interceptor;
  }

  private static void isConflict(RestException answer) {
    assertThat(answer.getStatus()).isEqualTo(Response.Status.CONFLICT);
  }

  /** A use case that changes a lead, and one that only looks at it. */
  class Change {

    @Transactional
    void make() {
      run();
    }

    void look() {
      run();
    }
  }

  /** An inner class, which the application's own scan does not find. */
  @RestController
  class Losing {

    @GetMapping("/change")
    String change() {
      run();
      return "";
    }
  }
}
