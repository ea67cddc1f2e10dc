package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.FieldValues;
import io.forecourt.platform.JdbcClients;
import io.forecourt.store.StoreTables;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The stock of a large group: the number of statements does not depend on the number of cars. */
@ExtendWith(RolledBack.class)
class LargeStockTest {

  private int statements;

  @Test
  void shouldTakeTwentyThousandCarsWithAsManyStatementsAsOne() {
    assertThat(deliver(1).added()).isEqualTo(1);
    int forOne = statements;
    statements = 0;

    DeliveryResult first = deliver(20_000);

    assertThat(first.added()).isEqualTo(19_999);
    assertThat(statements).isEqualTo(forOne).isLessThan(10);
    assertThat(deliver(20_000).unchanged()).isEqualTo(20_000);
  }

  private DeliveryResult deliver(int cars) {
    String lines =
        IntStream.rangeClosed(1, cars)
            .mapToObj("1LARGE000000%1$05d,B%1$d,used,2020,Kia,Soul,20000\n"::formatted)
            .collect(Collectors.joining());
    FeedContent content =
        FeedReader.read(
            ("vin,stock,condition,year,make,model,price\n" + lines)
                .getBytes(StandardCharsets.UTF_8),
            LocalDate.EPOCH,
            FieldValues::money);
    return FeedTables.update(
            JdbcClients.on(new CountingTemplate()),
            new FeedSettings(new MockEnvironment()),
            Clock.systemUTC())
        .apply(
            new Delivery(
                DeliveryKind.INVENTORY,
                StoreTables.stores().get("riverside"),
                DeliveryMode.DELTA,
                Delivery.Source.API,
                "test",
                false),
            content);
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
