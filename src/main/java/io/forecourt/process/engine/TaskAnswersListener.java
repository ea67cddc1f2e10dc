package io.forecourt.process.engine;

import io.forecourt.process.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.StringUtils;

/** Hands the answers of completed tasks to code, behind the listeners of every diagram. */
class TaskAnswersListener extends AbstractBpmnParseListener implements TaskListener {

  private final ObjectProvider<TaskAnswers> answers;

  TaskAnswersListener(ObjectProvider<TaskAnswers> answers) {
    this.answers = answers;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    String form = formOf(((TaskEntity) task).getTaskDefinition());
    if (form != null) {
      answers.orderedStream().forEach(each -> each.honor(task, form));
    }
  }

  private static String formOf(TaskDefinition task) {
    if (task == null) {
      return null;
    }
    Expression key =
        task.getCamundaFormDefinitionKey() == null
            ? task.getFormKey()
            : task.getCamundaFormDefinitionKey();
    // Also written as camunda-forms:deployment:review-opt-out.form.
    return key == null
        ? null
        : StringUtils.stripFilenameExtension(
            key.getExpressionText().substring(key.getExpressionText().lastIndexOf(':') + 1));
  }
}
