package io.forecourt.crm;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class WriteLeadWorkerTest {

  @Autowired private WriteLeadWorker worker;
  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldWriteOnceHoweverOftenItIsTried() {
    UUID id = showroom.converse(aLead().hot());

    worker.work(id);
    worker.work(id);

    assertThat(
            jdbc.sql("select count(*) from forecourt.crm_record where lead_id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
