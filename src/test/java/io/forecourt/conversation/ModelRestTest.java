package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelRestTest {

  private final ModelRest rest = new ModelRest();

  @Test
  void shouldLeaveAModelAloneAfterThreeFailuresInARow() {
    rest.failed();
    rest.failed();
    assertThat(rest.isResting()).isFalse();
    rest.failed();
    assertThat(rest.isResting()).isTrue();
  }

  @Test
  void shouldForgetFailuresOnceAModelAnswers() {
    rest.failed();
    rest.failed();
    rest.succeeded();
    rest.failed();
    assertThat(rest.isResting()).isFalse();
  }
}
