package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.process.BrokenModel;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

class DecisionTimeLimitTest {

  /** Some seconds of work, with little memory. */
  private static final String EXPLOSIVE =
      "count(for i in 1..10000 return count(for j in 1..20000 return j))";

  private final DmnEngine engine =
      limited(DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

  private final DmnDecision sound = decision("sound", "a + 1");
  private final DmnDecision explosive = decision("explosive", EXPLOSIVE);

  private static DmnEngine limited(DmnEngine engine) {
    return DecisionTimeLimit.on(
        engine, new StandaloneProcessEngineConfiguration(), Duration.ofMillis(500));
  }

  @Test
  void shouldGiveUpOnOneTableWhileTheOthersGoOn() {
    assertThat(answer(sound)).isEqualTo(2L);

    CompletableFuture<Object> stuck = CompletableFuture.supplyAsync(() -> answer(explosive));
    for (int lead = 0; lead < 100; lead++) {
      assertThat(answer(sound)).isEqualTo(2L);
    }

    assertThatThrownBy(stuck::join)
        .hasRootCauseInstanceOf(TimeoutException.class)
        .hasMessageContaining("Table explosive was not evaluated within 500 ms.");
    // An evaluation that does not end keeps its own table closed, and no other.
    for (int lead = 0; lead < 5; lead++) {
      assertThatThrownBy(() -> answer(explosive))
          .isInstanceOf(BrokenModel.class)
          .hasMessageContaining("Table explosive");
      assertThat(answer(sound)).isEqualTo(2L);
    }
  }

  @Test
  void shouldEvaluateTheMendedTableWhileItsFormerVersionStillRuns() {
    CountDownLatch end = new CountDownLatch(1);
    DmnDecision mended = decision("explosive", "a + 2");
    DmnEngine limited = limited(stubborn(end));
    try {
      assertThat(answer(limited, mended)).isEqualTo(3L);
      assertThatThrownBy(() -> answer(limited, explosive))
          .hasRootCauseInstanceOf(TimeoutException.class);
      assertThatThrownBy(() -> answer(limited, explosive)).hasMessageContaining("still busy");

      assertThat(answer(limited, mended)).isEqualTo(3L);
    } finally {
      end.countDown();
    }
  }

  /** An engine that goes on with one table although it is interrupted. */
  private DmnEngine stubborn(CountDownLatch end) {
    DmnEngine real = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    return (DmnEngine)
        Proxy.newProxyInstance(
            DmnEngine.class.getClassLoader(),
            new Class<?>[] {DmnEngine.class},
            (proxy, method, arguments) -> {
              if (arguments[0] == explosive) {
                while (end.getCount() > 0) {
                  Thread.onSpinWait();
                }
              }
              return method.invoke(real, arguments);
            });
  }

  private Object answer(DmnDecision decision) {
    return answer(engine, decision);
  }

  private static Object answer(DmnEngine engine, DmnDecision decision) {
    return engine.evaluateDecision(decision, Map.of("a", 1)).getSingleEntry();
  }

  private DmnDecision decision(String key, String expression) {
    String model =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d'"
            + " namespace='x'><decision id='%1$s' name='%1$s'><variable name='r'/>".formatted(key)
            + "<literalExpression><text>%s</text></literalExpression></decision></definitions>"
                .formatted(expression);
    return engine.parseDecision(
        key, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }
}
