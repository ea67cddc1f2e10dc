package io.forecourt;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void shouldKeepModulesApart() {
    ApplicationModules.of(Forecourt.class).verify();
  }
}
