package io.forecourt.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RepeatedMessageLimitTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withBean(RepeatedMessageLimit.class);

  @Test
  void shouldLimitTheLogWhileTheApplicationRuns() {
    List<TurboFilter> before = List.copyOf(filters());

    application.run(
        context ->
            assertThat(filters())
                .hasSize(before.size() + 1)
                .last()
                .isInstanceOf(RepeatedMessageFilter.class));

    assertThat(filters()).isEqualTo(before);
  }

  @Test
  void shouldLimitNothingWhenItIsTurnedOff() {
    List<TurboFilter> before = List.copyOf(filters());

    application
        .withPropertyValues("forecourt.log.repeats-per-minute=0")
        .run(context -> assertThat(filters()).isEqualTo(before));
  }

  private static List<TurboFilter> filters() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList();
  }
}
