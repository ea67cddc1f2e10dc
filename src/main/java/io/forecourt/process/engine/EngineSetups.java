package io.forecourt.process.engine;

import io.forecourt.process.EngineSetup;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the setup steps of other modules, which need no type of the engine's internals for that. */
@Component
@Order(EngineSetups.ORDER)
class EngineSetups extends AbstractProcessEnginePlugin {

  /** After the engine's settings, before the diagrams are deployed. */
  static final int ORDER = Integer.MAX_VALUE - 100;

  private final ObjectProvider<EngineSetup> setups;

  EngineSetups(ObjectProvider<EngineSetup> setups) {
    this.setups = setups;
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    setups.orderedStream().forEach(setup -> setup.setUp(engine));
  }
}
