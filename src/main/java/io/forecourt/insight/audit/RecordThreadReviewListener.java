package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_ID;

import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_THREAD_REVIEW)
class RecordThreadReviewListener implements TaskListener {

  private final Audits audits;

  RecordThreadReviewListener(Audits audits) {
    this.audits = audits;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID audit = UUID.fromString(AUDIT_ID.from(task));
    audits.keepThread(
        audit,
        audits.nextThread(audit).orElseThrow().position(),
        Marks.take(task, Answers.RELEVANCE),
        Marks.take(task, Answers.CLARITY),
        Answers.NOTE.takeFrom(task).orElse(null),
        String.valueOf(task.getAssignee()));
  }
}
