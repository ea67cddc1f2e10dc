package io.forecourt.process;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * Values of read-only form fields, read when a form opens.
 *
 * <p>The engine calls this only after it has checked that the user may see the task.
 */
public interface FormValues {

  /** Returns values by the field names of {@link FormFields}; never null. */
  Map<String, Object> shownFor(Task task, String leadId, String intakeId);
}
