package io.forecourt.process.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.process.RetiredNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Names of the fields that the form of a task declares, as it is deployed. */
final class TaskFormFields {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Set<String> of(CommandContext context, String taskId) {
    FormService forms = context.getProcessEngineConfiguration().getFormService();
    // With the rights of the engine: the command checks those of the caller.
    return context.runWithoutAuthorization(() -> read(forms, taskId));
  }

  private static Set<String> read(FormService forms, String taskId) {
    Set<String> names = new HashSet<>();
    TaskFormData form = forms.getTaskFormData(taskId);
    form.getFormFields().forEach(field -> names.add(field.getId()));
    if (form.getCamundaFormRef() != null) {
      try (InputStream deployed = forms.getDeployedTaskForm(taskId)) {
        collect(JSON.readTree(deployed), names);
      } catch (NotFoundException | NullValueException e) {
        // A form that is not deployed declares nothing.
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List.copyOf(names).forEach(name -> RetiredNames.formerNameOf(name).ifPresent(names::add));
    return names;
  }

  private static void collect(JsonNode component, Set<String> names) {
    JsonNode key = component.get("key");
    if (key != null && key.isTextual()) {
      names.add(key.asText());
    }
    component.path("components").forEach(child -> collect(child, names));
  }

  private TaskFormFields() {}
}
