package io.forecourt.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Deployed versions of decisions. */
final class DecisionVersions {

  /** A newly deployed version is in use on every node after this time. */
  private static final Duration CACHED_FOR = Duration.ofSeconds(1);

  /** FEEL functions that give a different answer each time. */
  private static final Pattern UNSTEADY = Pattern.compile("\\b(now|today|random number)\\s*\\(");

  private final RepositoryService repository;
  private final Cache<String, DecisionDefinition> latest =
      Caffeine.newBuilder().expireAfterWrite(CACHED_FOR).build();
  private final Cache<String, Boolean> steady = Caffeine.newBuilder().maximumSize(1_000).build();

  DecisionVersions(RepositoryService repository) {
    this.repository = repository;
  }

  DecisionDefinition latest(String decision) {
    return latest.get(decision, this::findLatest);
  }

  private DecisionDefinition findLatest(String decision) {
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

  /** Returns whether the same inputs always give the same answer. */
  boolean isSteady(DecisionDefinition definition) {
    return steady.get(definition.getId(), id -> !namesUnsteadyFunction(id));
  }

  private boolean namesUnsteadyFunction(String id) {
    try (InputStream model = repository.getDecisionModel(id)) {
      return UNSTEADY.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
