package io.forecourt.process.worker;

import io.forecourt.process.TopicWorker;
import io.forecourt.process.Variables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.camunda.bpm.client.exception.ConnectionLostException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Hands the tasks of a topic to its worker; each ends as either completed or failed. */
class TopicHandler implements ExternalTaskHandler {

  private static final Logger LOG = LoggerFactory.getLogger(TopicHandler.class);

  private final TopicWorker worker;
  private final TransactionOperations transaction;

  TopicHandler(TopicWorker worker, TransactionOperations transaction) {
    this.worker = worker;
    this.transaction = transaction;
  }

  @Override
  public void execute(ExternalTask task, ExternalTaskService service) {
    try {
      UUID leadId = UUID.fromString(task.getVariable(Variables.LEAD_ID.name()));
      // One commit for everything the worker reads and writes, before the task is completed.
      service.complete(task, transaction.execute(status -> worker.work(leadId)));
    } catch (NotFoundException e) {
      LOG.info("{} of {} is no longer needed", task.getTopicName(), task.getBusinessKey());
    } catch (ConnectionLostException e) {
      LOG.info("The engine is unavailable; {} will be fetched again", task.getTopicName());
    } catch (RuntimeException e) {
      // Also when the engine rejected the result, because another change of the lead was quicker:
      // waiting for the lock to expire would leave the buyer without an answer.
      retryLater(task, service, e);
    }
  }

  private static void retryLater(
      ExternalTask task, ExternalTaskService service, RuntimeException e) {
    int left = RetrySchedule.leftAfter(task.getRetries());
    LOG.warn(
        "{} of {} failed, {} retries left", task.getTopicName(), task.getBusinessKey(), left, e);
    try {
      service.handleFailure(
          task,
          String.valueOf(e.getMessage()),
          stackTraceOf(e),
          left,
          RetrySchedule.pauseBefore(left).toMillis());
    } catch (ExternalTaskClientException gone) {
      LOG.info(
          "{} of {} will be fetched again when its lock expires",
          task.getTopicName(),
          task.getBusinessKey());
    }
  }

  private static String stackTraceOf(Exception e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
