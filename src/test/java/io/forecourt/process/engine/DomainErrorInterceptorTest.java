package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class DomainErrorInterceptorTest {

  private static final Command<Void> ANY = context -> null;

  @Test
  void shouldBeABadRequestWhenADelegateRefuses() {
    assertThatThrownBy(() -> failing(new NotFound("There is no such car.")).execute(ANY))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("There is no such car.");
  }

  @Test
  void shouldBeAWrongFieldWhenAFormIsSent() {
    assertThatThrownBy(
            () ->
                failing(new ProcessEngineException("x", new BadUserRequestException("Which car?")))
                    .execute(new CompleteTaskCmd("task", Map.of())))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessage("Which car?");
  }

  @Test
  void shouldBeAnAuthorizationErrorWhenSomethingIsNotAllowed() {
    assertThatThrownBy(
            () ->
                failing(new ProcessEngineException("x", new NotAllowed("Ann works this lead.")))
                    .execute(new CompleteTaskCmd("task", Map.of())))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage("Ann works this lead.");
  }

  @Test
  void shouldBeABadRequestOfRestWhenAProcessIsStarted() {
    assertThatThrownBy(
            () ->
                failing(new ProcessEngineException("x", new InvalidInput("Who came by?")))
                    .execute(new StartProcessInstanceCmd(null)))
        .isInstanceOfSatisfying(
            RestException.class,
            answer -> assertThat(answer.getStatus()).isEqualTo(Response.Status.BAD_REQUEST))
        .hasMessage("Who came by?");
  }

  @Test
  void shouldBeUnknownWhatIsGoneOrBelongsToAnotherStore() {
    List<ProcessEngineException> unknown =
        List.of(
            new ProcessEngineException("ENGINE-13034 Cannot work on task 'x'"),
            new NullValueException("Cannot find task with id x: task is null"));
    for (ProcessEngineException failure : unknown) {
      assertThatThrownBy(() -> failing(failure).execute(new ClaimTaskCmd("x", "ann")))
          .isInstanceOfSatisfying(
              RestException.class,
              answer -> assertThat(answer.getStatus()).isEqualTo(Response.Status.NOT_FOUND));
      assertThatThrownBy(() -> failing(new RefusalInterceptor(), failure).execute(ANY))
          .isInstanceOf(BadUserRequestException.class);
    }
    NullValueException ofTheEngine = new NullValueException("execution is null");
    assertThatThrownBy(() -> failing(ofTheEngine).execute(ANY)).isSameAs(ofTheEngine);
  }

  @Test
  void shouldTranslateRefusalsBeforeTheEngineLogsThem() {
    assertThatThrownBy(
            () -> failing(new RefusalInterceptor(), new NotFound("No such car.")).execute(ANY))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("No such car.");
    assertThatThrownBy(
            () -> failing(new RefusalInterceptor(), new NotAllowed("Not yours.")).execute(ANY))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage("Not yours.");
    assertThatThrownBy(
            () ->
                failing(new RefusalInterceptor(), new ProcessEngineException("Gone.")).execute(ANY))
        .isExactlyInstanceOf(ProcessEngineException.class);
  }

  @Test
  void shouldLeaveFailuresOfTheEngineAsTheyAre() {
    ProcessEngineException failure = new ProcessEngineException("The database is gone.");

    assertThatThrownBy(() -> failing(failure).execute(ANY)).isSameAs(failure);
  }

  private static CommandInterceptor failing(RuntimeException thrown) {
    return failing(new DomainErrorInterceptor(), thrown);
  }

  private static CommandInterceptor failing(CommandInterceptor errors, RuntimeException thrown) {
    errors.setNext(
        new CommandExecutor() {
          @Override
          public <T> T execute(Command<T> command) {
            throw thrown;
          }
        });
    return errors;
  }
}
