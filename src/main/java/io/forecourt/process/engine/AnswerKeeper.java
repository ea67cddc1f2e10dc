package io.forecourt.process.engine;

import io.forecourt.platform.DomainException;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.ProcessKeys;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a person entered when a step behind the task is set up wrong. The task is completed
 * again, this time with a save point behind it: the answer commits, and the broken step becomes a
 * job that is retried and ends as an incident. A sound model never notices: no job, no commit more.
 */
class AnswerKeeper extends CommandInterceptor {

  static final String STORED =
      "The next step is set up wrong. Your answer is stored, and an administrator has been told.";
  static final String NOT_STORED =
      "This task is set up wrong, so your answer could not be stored."
          + " An administrator has been told.";

  private static final Logger LOG = LoggerFactory.getLogger(AnswerKeeper.class);

  private final ModelFindings findings;

  AnswerKeeper(ModelFindings findings) {
    this.findings = findings;
  }

  /** A task whose completion failed. */
  private record Broken(String process, String task, Optional<UUID> lead, ActivityImpl activity) {}

  @Override
  public <T> T execute(Command<T> command) {
    Optional<String> taskId = completedTask(command);
    if (taskId.isEmpty() || isNested()) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      if (!isFault(e)) {
        throw e;
      }
      return keepAnswer(command, taskId.get(), e);
    }
  }

  private <T> T keepAnswer(Command<T> command, String taskId, RuntimeException first) {
    Broken broken = next.execute(context -> find(context, taskId));
    if (broken == null) {
      throw first;
    }
    LOG.warn("A step behind the task '{}' failed; its answer is kept", broken.task(), first);
    String answer = completeToSavePoint(command, broken.activity()) ? STORED : NOT_STORED;
    findings.record(
        ModelFinding.Kind.STEP_FAILED,
        broken.process(),
        broken.lead(),
        "A step behind the task '%s' failed: %s".formatted(broken.task(), first.getMessage()));
    throw new BadUserRequestException(answer, first);
  }

  /** Returns false if the task itself fails. One at a time: the save point is there for all. */
  private boolean completeToSavePoint(Command<?> command, ActivityImpl activity) {
    synchronized (activity) {
      boolean added = next.execute(context -> SavePoints.addBehind(activity, context));
      try {
        next.execute(command);
        return true;
      } catch (RuntimeException second) {
        if (!isFault(second)) {
          throw second;
        }
        LOG.error("The task '{}' failed itself; its answer is not kept", activity, second);
        return false;
      } finally {
        if (added) {
          activity.setAsyncAfter(false);
        }
      }
    }
  }

  /** Returns nothing for a task that is gone or belongs to no diagram. */
  private static Broken find(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getProcessDefinitionId() == null) {
      return null;
    }
    ProcessDefinitionEntity definition =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
    return new Broken(
        ProcessKeys.of(task.getProcessDefinitionId()),
        task.getName(),
        LeadKeys.parse(task.getProcessInstance().getBusinessKey()),
        definition.findActivity(task.getTaskDefinitionKey()));
  }

  private static Optional<String> completedTask(Command<?> command) {
    if (command instanceof CompleteTaskCmd) {
      return Optional.ofNullable(CommandFields.text(command, CompleteTaskCmd.class, "taskId"));
    }
    return command instanceof SubmitTaskFormCmd
        ? Optional.ofNullable(CommandFields.text(command, SubmitTaskFormCmd.class, "taskId"))
        : Optional.empty();
  }

  /** Within a transaction of the caller nothing can be tried a second time. */
  private static boolean isNested() {
    return Context.getCommandContext() != null
        || TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** Returns whether neither the person nor the database is to blame. */
  private static boolean isFault(RuntimeException thrown) {
    return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
        .noneMatch(AnswerKeeper::isRefusalOrOutage);
  }

  private static boolean isRefusalOrOutage(Throwable thrown) {
    boolean refusal =
        thrown instanceof DomainException
            || thrown instanceof AuthorizationException
            || thrown instanceof FormFieldValidationException
            || thrown instanceof TaskAlreadyClaimedException
            || (thrown instanceof BadUserRequestException
                && !(thrown instanceof NotFoundException));
    return refusal
        || thrown instanceof OptimisticLockingException
        || thrown instanceof ProcessEnginePersistenceException
        || thrown instanceof DataAccessException
        || thrown instanceof SQLException;
  }
}
