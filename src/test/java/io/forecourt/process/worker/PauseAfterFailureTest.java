package io.forecourt.process.worker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import org.camunda.bpm.client.ExternalTaskClient;
import org.junit.jupiter.api.Test;

class PauseAfterFailureTest {

  @Test
  void shouldPauseBeforeItAsksAnEngineAgainThatFailed() {
    WireMockServer engine = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    engine.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    engine.start();
    ExternalTaskClient client =
        ExternalTaskClient.create()
            .baseUrl(engine.baseUrl())
            .backoffStrategy(new PauseAfterFailure())
            .build();
    try {
      client.subscribe("any").handler((task, service) -> {}).open();
      await().until(() -> engine.getAllServeEvents().size() >= 3);

      List<Long> asked =
          engine.getAllServeEvents().stream()
              .map(ServeEvent::getRequest)
              .map(request -> request.getLoggedDate().toInstant().toEpochMilli())
              .sorted()
              .toList();
      assertThat(asked.get(2) - asked.get(0)).isGreaterThan(PauseAfterFailure.PAUSE.toMillis());
    } finally {
      client.stop();
      engine.stop();
    }
  }

  @Test
  void shouldNotPauseAfterAnAnswer() {
    PauseAfterFailure strategy = new PauseAfterFailure();

    strategy.reconfigure(List.of(), null);

    assertThat(strategy.calculateBackoffTime()).isZero();
  }
}
