package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_ID;

import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_CALL_REVIEW)
class RecordCallReviewListener implements TaskListener {

  private final Audits audits;

  RecordCallReviewListener(Audits audits) {
    this.audits = audits;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID audit = UUID.fromString(AUDIT_ID.from(task));
    audits.keepCall(
        audit,
        audits.nextCall(audit).orElseThrow().position(),
        Map.of(
            "greeting", Marks.take(task, Answers.CALL_GREETING),
            "needs", Marks.take(task, Answers.CALL_NEEDS),
            "product", Marks.take(task, Answers.CALL_PRODUCT),
            "objections", Marks.take(task, Answers.CALL_OBJECTIONS),
            "appointment", Marks.take(task, Answers.CALL_APPOINTMENT),
            "documentation", Marks.take(task, Answers.CALL_DOCUMENTATION),
            "overall", Marks.take(task, Answers.CALL_OVERALL)),
        Answers.NOTE.takeFrom(task).orElse(null),
        String.valueOf(task.getAssignee()));
  }
}
