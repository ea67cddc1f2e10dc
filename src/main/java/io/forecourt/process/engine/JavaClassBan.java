package io.forecourt.process.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A diagram names beans of the contract, never classes. */
class JavaClassBan implements ArtifactFactory {

  @Override
  public <T> T getArtifact(Class<T> type) {
    throw new ProcessEngineException(
        "A diagram may not name classes (%s).".formatted(type.getSimpleName()));
  }
}
