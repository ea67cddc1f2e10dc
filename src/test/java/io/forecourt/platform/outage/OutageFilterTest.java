package io.forecourt.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.platform.BufferedRequest;
import io.forecourt.platform.OutageSpool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageFilterTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final RequestConnections connections = new RequestConnections();
  private final DatabasePulse pulse = new DatabasePulse(nowhere(), connections);
  private final OutageFilter filter =
      new OutageFilter(
          pulse, connections, (request, body) -> Optional.empty(), JsonMapper.builder().build());

  @AfterEach
  void stop() {
    if (pulse.isRunning()) {
      pulse.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/stores/riverside/leads", "/s/riverside", "/engine-rest/task", "/login"})
  void shouldAnswerAtOnceWhileTheDatabaseIsKnownToBeAway(String path) throws Exception {
    takeTheDatabaseAway();

    filter.doFilter(
        get(path),
        response,
        (request, answer) -> {
          throw new AssertionError("The request would wait for the database.");
        });

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("Nothing was saved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/parts/api.js"})
  void shouldLetFilesAndHealthChecksPass(String path) throws Exception {
    takeTheDatabaseAway();

    filter.doFilter(
        get(path),
        response,
        (request, answer) -> ((MockHttpServletResponse) answer).setStatus(204));

    assertThat(response.getStatus()).isEqualTo(204);
  }

  static Stream<Exception> outages() {
    return Stream.of(
        new ServletException(
            new CannotGetJdbcConnectionException(
                "No", new SQLTransientConnectionException("timed out"))),
        new IllegalStateException(new SQLException("I/O error", "08006")),
        new IllegalStateException(new SQLException("shutting down", "57P01")),
        new IllegalStateException(new SQLException("could not extend file", "53100")));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void shouldAnswerARequestThatFindsTheDatabaseAway(Exception failure) throws Exception {
    filter.doFilter(get("/api/cards"), response, failing(failure));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void shouldLetTheDealersPageReadTheAnswer() throws Exception {
    response.setHeader("Access-Control-Allow-Origin", "https://dealer.example");
    response.setHeader("Content-Language", "en");

    filter.doFilter(
        get("/api/chat/riverside/messages"),
        response,
        failing(new IllegalStateException(new SQLException("I/O error", "08006"))));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Access-Control-Allow-Origin"))
        .isEqualTo("https://dealer.example");
    assertThat(response.getHeader("Content-Language")).isNull();
  }

  @Test
  void shouldAnswerThatAnInquiryIsKept() throws Exception {
    takeTheDatabaseAway();
    List<String> kept = new ArrayList<>();
    OutageFilter keeping =
        new OutageFilter(
            pulse,
            connections,
            (request, body) -> {
              kept.add(request.getRequestURI() + new String(body, StandardCharsets.UTF_8));
              return Optional.of(new OutageSpool.Receipt("application/json", "{}"));
            },
            JsonMapper.builder().build());

    keeping.doFilter(
        new BufferedRequest(
            get("/api/stores/riverside/leads"), "{1}".getBytes(StandardCharsets.UTF_8)),
        response,
        (request, answer) -> {
          throw new AssertionError("The request would wait for the database.");
        });

    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(kept).containsExactly("/api/stores/riverside/leads{1}");
  }

  @Test
  void shouldAnswerAnOutageWhateverFailsWhileTheDatabaseIsAway() throws Exception {
    filter.doFilter(
        get("/api/leads/1"),
        response,
        (request, answer) -> {
          takeTheDatabaseAway();
          throw new IllegalStateException("Something of its own words");
        });

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void shouldLeaveOtherFailuresAlone() {
    RuntimeException failure =
        new DataIntegrityViolationException("No", new SQLException("duplicate key", "23505"));

    assertThatThrownBy(() -> filter.doFilter(get("/api/cards"), response, failing(failure)))
        .isSameAs(failure);
  }

  private void takeTheDatabaseAway() {
    pulse.start();
    await().until(() -> !pulse.isDatabaseUp());
  }

  private static FilterChain failing(Exception failure) {
    return (request, answer) -> {
      if (failure instanceof ServletException ofServlet) {
        throw ofServlet;
      }
      throw (RuntimeException) failure;
    };
  }

  private static MockHttpServletRequest get(String path) {
    return new MockHttpServletRequest("GET", path);
  }

  /** Port 1 of this machine, where nothing listens. */
  private static DataSourceProperties nowhere() {
    DataSourceProperties settings = new DataSourceProperties();
    settings.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    settings.setUsername("nobody");
    return settings;
  }
}
