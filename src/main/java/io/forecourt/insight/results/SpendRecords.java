package io.forecourt.insight.results;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spend by source and gross profit per sale, as a store's managers enter them by month. */
@Repository
class SpendRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  SpendRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records what a store pays for a source in a month; replaces an earlier amount. */
  void recordSpend(String store, String source, LocalDate month, BigDecimal amount, String person) {
    jdbc.sql(
            """
            insert into forecourt.source_spend
              (store, source, month, amount, entered_by, entered_at)
            values (:store, :source, :month, :amount, :person, :at)
            on conflict (store, source, month) do update set amount = excluded.amount,
              entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        .param("store", store)
        .param("source", source)
        .param("month", month.withDayOfMonth(1))
        .param("amount", amount)
        .param("person", person)
        .param("at", clock.instant())
        .update();
  }

  /** Records the average gross profit of a sale in a month; replaces an earlier amount. */
  void recordGross(String store, LocalDate month, BigDecimal amount, String person) {
    jdbc.sql(
            """
            insert into forecourt.sale_gross (store, month, amount, entered_by, entered_at)
            values (:store, :month, :amount, :person, :at)
            on conflict (store, month) do update set amount = excluded.amount,
              entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        .param("store", store)
        .param("month", month.withDayOfMonth(1))
        .param("amount", amount)
        .param("person", person)
        .param("at", clock.instant())
        .update();
  }
}
