package io.forecourt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.ForecourtTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
@ExtendWith(OutputCaptureExtension.class)
class WarmupTest {

  @Autowired private Warmup warmup;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldGoTheWholeWayAndLeaveNothingBehind(CapturedOutput log) {
    List<Long> before = rows();

    warmup.start();

    assertThat(rows()).isEqualTo(before);
    assertThat(log).doesNotContain("rehearsal");
  }

  private List<Long> rows() {
    return List.of(
        count("forecourt.lead"),
        count("forecourt.message"),
        count("forecourt.crm_record"),
        count("act_ru_execution"),
        count("act_ru_job"),
        count("act_hi_actinst"));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
