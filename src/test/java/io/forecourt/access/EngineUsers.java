package io.forecourt.access;

import io.forecourt.process.InProcessEngine;

/** Users of the engine of the tests, without an application. */
public final class EngineUsers {

  public static Administrators administrators() {
    return new Administrators(InProcessEngine.identities());
  }

  private EngineUsers() {}
}
