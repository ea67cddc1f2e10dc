package io.forecourt.capture;

import io.forecourt.lead.Moments;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets one address send the public form ten times in ten minutes, on all nodes together. */
@Repository
class FormVisits {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  FormVisits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  boolean mayPass(String ip) {
    jdbc.sql("delete from forecourt.form_submission where at < :before")
        .param("before", Moments.sql(clock.instant().minus(WINDOW)))
        .update();
    jdbc.sql("insert into forecourt.form_submission values (:ip, :at)")
        .param("ip", ip)
        .param("at", Moments.sql(clock.instant()))
        .update();
    int sent =
        jdbc.sql("select count(*)::int from forecourt.form_submission where ip = :ip")
            .param("ip", ip)
            .query(Integer.class)
            .single();
    return sent <= MOST;
  }
}
