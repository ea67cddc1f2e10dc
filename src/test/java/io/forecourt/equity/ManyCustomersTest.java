package io.forecourt.equity;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.JdbcClients;
import io.forecourt.store.StoreTables;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customers of a large group: a full batch takes as many statements as one. */
class ManyCustomersTest {

  /** Raise it to measure. */
  private static final int CUSTOMERS = Integer.getInteger("customers", 2_000);

  private static final int BATCH = 250;

  private int statements;

  /** Each batch is a transaction, as many as the locks of one allow. */
  @AfterEach
  void removeThem() {
    TestDatabase.jdbc()
        .sql(
            """
            delete from forecourt.customer where id in (
              select customer_id from forecourt.customer_number where number like 'L%')
            """)
        .update();
    TestDatabase.jdbc().sql("delete from forecourt.delivery_run where kind = 'CUSTOMERS'").update();
  }

  @Test
  void shouldTakeAFullBatchWithAsManyStatementsAsOneCustomer() {
    deliver(1);
    int forOne = statements;
    statements = 0;

    DeliveryResult first = deliver(CUSTOMERS);

    assertThat(first.added()).isEqualTo(CUSTOMERS - 1);
    assertThat(statements).isLessThanOrEqualTo(forOne * (CUSTOMERS / BATCH)).isPositive();
    assertThat(forOne).isLessThan(30);
    assertThat(deliver(CUSTOMERS).unchanged()).isEqualTo(CUSTOMERS);
  }

  private DeliveryResult deliver(int customers) {
    String lines =
        IntStream.rangeClosed(1, customers)
            .mapToObj(
                "L%1$d,Jane,Doe%1$d,+1515%1$07d,jane%1$d@mail.example,%1$d Oak Street,50309,2016,Toyota,Camry,3/15/2021,9000,6/3/2025\n"
                    ::formatted)
            .collect(Collectors.joining());
    return EquityTables.deliveries(
            JdbcClients.on(new CountingTemplate()), ContactCipher.off(), Clock.systemUTC())
        .apply(
            new Delivery(
                DeliveryKind.CUSTOMERS,
                StoreTables.stores().get("riverside"),
                DeliveryMode.DELTA,
                Delivery.Source.API,
                "test",
                false),
            ("CustNo,First,Last,Cell,Email,Street,Zip,Year,Make,Model,Deal Date,Payoff,Last RO\n"
                    + lines)
                .getBytes(StandardCharsets.UTF_8));
  }

  private final class CountingTemplate extends JdbcTemplate {

    CountingTemplate() {
      super(TestDatabase.dataSource());
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
      statements++;
      super.applyStatementSettings(statement);
    }
  }
}
