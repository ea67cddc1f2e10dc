package io.forecourt.process;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * What a form shows of a lead or an intake item, read when the form opens.
 *
 * <p>The engine asks only after it has checked that the person may see the task.
 */
public interface FormValues {

  /** Values by field name, those of {@link FormFields}; never null. */
  Map<String, Object> shownFor(Task task, String leadId, String intakeId);
}
