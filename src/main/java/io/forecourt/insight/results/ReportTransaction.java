package io.forecourt.insight.results;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads of many leads at once: planned for each execution, because a generic plan is a bad one for
 * a year and for a day, and with the memory for it.
 */
@Component
class ReportTransaction {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ReportTransaction(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  <T> T read(Supplier<T> query) {
    return transaction.execute(
        status -> {
          jdbc.sql(
                  "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                      + " set_config('work_mem', '64MB', true),"
                      + " set_config('max_parallel_workers_per_gather', '0', true)")
              .query()
              .singleRow();
          return query.get();
        });
  }
}
