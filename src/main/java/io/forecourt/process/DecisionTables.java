package io.forecourt.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decisions of {@link Decisions}, in their latest version.
 *
 * <p>A version never changes, so the same inputs give the same answer, and answers are cached.
 * Evaluating again costs about a hundred times as much, mostly for parsing the same cells.
 */
@Component
public class DecisionTables {

  private static final int CACHED_ANSWERS = 20_000;

  private final DecisionService decisions;
  private final DecisionVersions versions;
  private final Cache<Question, List<Map<String, Object>>> answers =
      Caffeine.newBuilder().maximumSize(CACHED_ANSWERS).build();

  DecisionTables(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.versions = new DecisionVersions(repository);
  }

  private record Question(String definitionId, Map<String, Object> inputs) {}

  /**
   * The one rule that applies, with the version of its decision.
   *
   * @param version of the decision, counted by the engine
   */
  public record Ruling(int version, Map<String, Object> outputs) {}

  /** As {@link #evaluateSingle}, with the version for the record. */
  public Ruling evaluateRule(String decision, Map<String, Object> inputs) {
    DecisionDefinition definition = versions.latest(decision);
    return new Ruling(
        definition.getVersion(), only(decision, evaluate(definition, inputs), inputs));
  }

  /** Returns the outputs of every rule that applies, by name. Inputs may be null. */
  public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
    return evaluate(versions.latest(decision), inputs);
  }

  /**
   * Returns the outputs of the one rule that applies.
   *
   * @throws IllegalStateException if no rule or several rules apply
   */
  public Map<String, Object> evaluateSingle(String decision, Map<String, Object> inputs) {
    return only(decision, evaluate(decision, inputs), inputs);
  }

  private static Map<String, Object> only(
      String decision, List<Map<String, Object>> results, Map<String, Object> inputs) {
    if (results.size() != 1) {
      throw new IllegalStateException(
          "Decision '%s' has %d rules for %s, one is needed."
              .formatted(decision, results.size(), inputs));
    }
    return results.get(0);
  }

  private List<Map<String, Object>> evaluate(
      DecisionDefinition definition, Map<String, Object> inputs) {
    if (!versions.isSteady(definition)) {
      return ask(definition, inputs);
    }
    return answers.get(
        new Question(definition.getId(), new HashMap<>(inputs)),
        question -> ask(definition, inputs));
  }

  private List<Map<String, Object>> ask(DecisionDefinition definition, Map<String, Object> inputs) {
    try {
      return decisions
          .evaluateDecisionTableById(definition.getId())
          .variables(new HashMap<>(inputs))
          .evaluate()
          .getResultList()
          .stream()
          .map(DecisionTables::underCurrentNames)
          .toList();
    } catch (ProcessEngineException e) {
      throw withItsCause(e);
    }
  }

  /** The engine's own message names neither the table nor what is wrong with it. */
  private static RuntimeException withItsCause(ProcessEngineException failure) {
    return failure.getCause() instanceof BrokenModel broken ? broken : failure;
  }

  private static Map<String, Object> underCurrentNames(Map<String, Object> outputs) {
    Map<String, Object> current = new HashMap<>();
    outputs.forEach(
        (name, value) ->
            current.put(RetiredNames.DECISION_OUTPUTS.getOrDefault(name, name), value));
    return Collections.unmodifiableMap(current);
  }
}
