package io.forecourt.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision tables of {@code processes}, evaluated without a database or an application. */
public final class DecisionFiles {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Map<String, DmnDecision> DECISIONS = new ConcurrentHashMap<>();

  /** Returns every rule that applies, each as its outputs by name. Inputs may be null. */
  public static List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
    return ENGINE
        .evaluateDecisionTable(DECISIONS.computeIfAbsent(decision, DecisionFiles::parse), inputs)
        .getResultList();
  }

  /** Returns the one rule that applies. */
  public static Map<String, Object> evaluateSingle(String decision, Map<String, Object> inputs) {
    List<Map<String, Object>> rules = evaluate(decision, inputs);
    if (rules.size() != 1) {
      throw new AssertionError(
          "%d rules of '%s' apply to %s".formatted(rules.size(), decision, inputs));
    }
    return rules.get(0);
  }

  private static DmnDecision parse(String decision) {
    try (InputStream file = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
      return ENGINE.parseDecision(decision, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DecisionFiles() {}
}
