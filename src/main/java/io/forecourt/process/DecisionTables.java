package io.forecourt.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decisions of {@link Decisions}, in their latest version.
 *
 * <p>A version never changes, so the same inputs give the same answer: answers are kept. Evaluating
 * anew costs about a hundred times as much, most of it for cells that were read before.
 */
@Component
public class DecisionTables {

  private static final int ANSWERS_KEPT = 20_000;

  /** A newly deployed version is in use on every node after so long. */
  private static final Duration NEWEST_FOR = Duration.ofSeconds(1);

  /** Functions of FEEL whose answer is another one each time. */
  private static final Pattern UNSTEADY = Pattern.compile("\\b(now|today|random number)\\s*\\(");

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Cache<Question, List<Map<String, Object>>> answers =
      Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
  private final Cache<String, DecisionDefinition> newest =
      Caffeine.newBuilder().expireAfterWrite(NEWEST_FOR).build();
  private final Cache<String, Boolean> steady = Caffeine.newBuilder().maximumSize(1_000).build();

  DecisionTables(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  private record Question(String definitionId, Map<String, Object> inputs) {}

  /**
   * The one rule that applies, and which version of the decision said so.
   *
   * @param version of the decision, counted by the engine
   */
  public record Ruling(int version, Map<String, Object> outputs) {}

  /** As {@link #evaluateSingle}, for what is kept with the version that planned it. */
  public Ruling evaluateRule(String decision, Map<String, Object> inputs) {
    DecisionDefinition definition = latest(decision);
    return new Ruling(
        definition.getVersion(), only(decision, evaluate(definition, inputs), inputs));
  }

  /** Every rule that applies, each as its outputs by name. Inputs may be null. */
  public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
    return evaluate(latest(decision), inputs);
  }

  /** The one rule that applies; an error where there is none, which the caller names. */
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
    if (!steady.get(definition.getId(), id -> isSteady(definition))) {
      return ask(definition, inputs);
    }
    return answers.get(
        new Question(definition.getId(), new HashMap<>(inputs)),
        question -> ask(definition, inputs));
  }

  private List<Map<String, Object>> ask(DecisionDefinition definition, Map<String, Object> inputs) {
    return decisions
        .evaluateDecisionTableById(definition.getId())
        .variables(new HashMap<>(inputs))
        .evaluate()
        .getResultList()
        .stream()
        .map(DecisionTables::underCurrentNames)
        .toList();
  }

  private static Map<String, Object> underCurrentNames(Map<String, Object> outputs) {
    Map<String, Object> current = new HashMap<>();
    outputs.forEach(
        (name, value) ->
            current.put(RetiredNames.DECISION_OUTPUTS.getOrDefault(name, name), value));
    return Collections.unmodifiableMap(current);
  }

  private DecisionDefinition latest(String decision) {
    return newest.get(decision, this::lookUp);
  }

  private DecisionDefinition lookUp(String decision) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .withoutTenantId()
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new IllegalStateException("The decision '" + decision + "' is not deployed.");
    }
    return definition;
  }

  private boolean isSteady(DecisionDefinition definition) {
    try (InputStream model = repository.getDecisionModel(definition.getId())) {
      return !UNSTEADY.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
