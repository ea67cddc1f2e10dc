package io.forecourt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What a manager waits for with a hundred thousand leads; the table is in target. */
@ForecourtTest
class ManagerPages {

  private static final int CALLS = 20;

  @Autowired private Callers callers;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void measure() throws IOException {
    EngineTime.runOn();
    jdbc.execute(
        (ConnectionCallback<Void>)
            connection -> {
              ScriptUtils.executeSqlScript(
                  connection, new ClassPathResource("bench/hundred-thousand-leads.sql"));
              return null;
            });
    String definition =
        jdbc.queryForObject(
            "select id_ from act_re_procdef where key_ = 'lead-lifecycle'"
                + " order by version_ desc limit 1",
            String.class);
    String year =
        "from=%s&to=%s"
            .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(364), LocalDate.now(ZoneOffset.UTC));
    List<String> table = new ArrayList<>(List.of("| | p50, ms | p95, ms |", "|---|---|---|"));
    for (String page :
        List.of(
            "board",
            "figures?by=ALL,SOURCE,WEEK,BAND",
            "figures?by=ALL,SOURCE,WEEK,BAND&" + year,
            "responses",
            "responses?" + year,
            "stages",
            "drop-off",
            "channels",
            "channels?" + year,
            "scorecard",
            "scorecard?" + year,
            "costs",
            "leads?figure=SHOW_RATE",
            "calibration",
            "audits",
            "diagram?definition=" + definition)) {
      table.add(line(page, times(page)));
    }
    Files.write(Path.of("target", "manager-pages.md"), table);
  }

  private List<Duration> times(String page) {
    List<Duration> times = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      var answer = callers.personCalls("mia", HttpMethod.GET, "/api/insight/" + page, null);
      times.add(Duration.ofNanos(System.nanoTime() - start));
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    }
    Collections.sort(times);
    return times;
  }

  private static String line(String page, List<Duration> times) {
    return "| %s | %d | %d |"
        .formatted(
            page,
            times.get(CALLS / 2).toMillis(),
            times.get((int) Math.ceil(CALLS * 0.95) - 1).toMillis());
  }
}
