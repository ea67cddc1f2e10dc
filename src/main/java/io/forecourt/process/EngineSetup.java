package io.forecourt.process;

import org.camunda.bpm.engine.ProcessEngine;

/**
 * Step that prepares the built engine before the port opens. Steps run in the order of their {@link
 * org.springframework.core.annotation.Order}, after the engine's own settings are in place.
 */
public interface EngineSetup {

  void setUp(ProcessEngine engine);
}
