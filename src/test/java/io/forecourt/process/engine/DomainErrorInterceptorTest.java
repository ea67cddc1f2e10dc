package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
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
  void shouldLeaveFailuresOfTheEngineAsTheyAre() {
    ProcessEngineException failure = new ProcessEngineException("The database is gone.");

    assertThatThrownBy(() -> failing(failure).execute(ANY)).isSameAs(failure);
  }

  private static DomainErrorInterceptor failing(RuntimeException thrown) {
    DomainErrorInterceptor errors = new DomainErrorInterceptor();
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
