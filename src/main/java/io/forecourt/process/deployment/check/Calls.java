package io.forecourt.process.deployment.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** The call activities of a diagram, and what they pass. */
final class Calls {

  static List<CallActivity> of(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(CallActivity.class::isInstance)
        .map(CallActivity.class::cast)
        .toList();
  }

  /** Returns what a call passes down: source by target; an expression counts as empty source. */
  static Map<String, String> passedDown(CallActivity call) {
    Map<String, String> passed = new HashMap<>();
    for (CamundaIn each : Diagram.extensions(call, CamundaIn.class)) {
      if (each.getCamundaTarget() != null) {
        passed.put(
            Diagram.variable(each.getCamundaTarget()),
            each.getCamundaSource() == null ? "" : Diagram.variable(each.getCamundaSource()));
      }
    }
    return passed;
  }

  static boolean passesAllDown(CallActivity call) {
    return Diagram.extensions(call, CamundaIn.class).stream()
        .anyMatch(each -> "all".equals(each.getCamundaVariables()));
  }

  static boolean passesBusinessKey(CallActivity call) {
    return Diagram.extensions(call, CamundaIn.class).stream()
        .anyMatch(each -> String.valueOf(each.getCamundaBusinessKey()).contains("usinessKey"));
  }

  /** Returns what a call brings back: source by target. */
  static Map<String, String> broughtBack(CallActivity call) {
    Map<String, String> brought = new HashMap<>();
    for (CamundaOut each : Diagram.extensions(call, CamundaOut.class)) {
      if (each.getCamundaTarget() != null) {
        brought.put(
            Diagram.variable(each.getCamundaTarget()),
            each.getCamundaSource() == null ? "" : Diagram.variable(each.getCamundaSource()));
      }
    }
    return brought;
  }

  private Calls() {}
}
