package io.forecourt.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Evaluates the decisions of {@link Decisions}, always in their latest version. */
@Component
public class DecisionTables {

  private final DecisionService decisions;

  DecisionTables(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** Every rule that applies, each as its outputs by name. Inputs may be null. */
  public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
    return decisions
        .evaluateDecisionTableByKey(decision)
        .decisionDefinitionWithoutTenantId()
        .variables(new HashMap<>(inputs))
        .evaluate()
        .getResultList();
  }

  /** The one rule that applies; an error where there is none, which the caller names. */
  public Map<String, Object> evaluateSingle(String decision, Map<String, Object> inputs) {
    List<Map<String, Object>> results = evaluate(decision, inputs);
    if (results.size() != 1) {
      throw new IllegalStateException(
          "Decision '%s' has %d rules for %s, one is needed."
              .formatted(decision, results.size(), inputs));
    }
    return results.get(0);
  }
}
