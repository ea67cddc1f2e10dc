package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.FieldValues;
import io.forecourt.feed.FileRefused;
import io.forecourt.inventory.InventoryTables;
import io.forecourt.store.Store;
import io.forecourt.store.StoreTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What deliveries do to the stock of the test store. */
@ExtendWith(RolledBack.class)
class StockUpdateTest {

  private static final Instant NOON = Instant.parse("2026-03-11T17:00:00Z");
  private static final String HEADER = "vin,stock,condition,year,make,model,price,status\n";

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Store store = StoreTables.stores().get("riverside");

  @BeforeEach
  void startWithTenCars() {
    jdbc.sql("delete from forecourt.vehicle where store = 'riverside'").update();
    deliver(NOON, DeliveryMode.FULL, cars(1, 10));
  }

  @Test
  void shouldAddUpdateRemoveAndLeaveTheRest() {
    DeliveryResult result =
        deliver(
            NOON.plusSeconds(60),
            DeliveryMode.FULL,
            car(1, "19000", "ON_LOT") + cars(2, 9) + cars(11, 11));

    assertThat(result).isEqualTo(new DeliveryResult(10, 1, 1, 1, 8, List.of(), result.warnings()));
    assertThat(status(10)).isEqualTo("GONE");
    assertThat(events(10)).containsExactly("ADDED null > ON_LOT", "STATUS ON_LOT > GONE");
    assertThat(events(1)).containsExactly("ADDED null > ON_LOT", "PRICE 20001.00 > 19000.00");
    assertThat(statusSince(10)).isEqualTo(NOON.plusSeconds(60));
    assertThat(statusSince(1)).isEqualTo(NOON);
  }

  @Test
  void shouldChangeNothingWhenTheSameFileComesTwice() {
    String before = stock();

    DeliveryResult result = deliver(NOON.plusSeconds(60), DeliveryMode.FULL, cars(1, 10));

    assertThat(result.unchanged()).isEqualTo(10);
    assertThat(result.added() + result.updated() + result.removed()).isZero();
    assertThat(stock()).isEqualTo(before);
    assertThat(count("vehicle_event")).isEqualTo(10);
  }

  /** This transaction has read the stock and will write it. */
  @Test
  void shouldLetASaleWaitForADelivery() {
    TransactionTemplate meanwhile = new TransactionTemplate(TestDatabase.transactions());

    CompletableFuture<Void> sale =
        CompletableFuture.runAsync(
            () ->
                meanwhile.executeWithoutResult(
                    status -> {
                      jdbc.sql("set local lock_timeout = '200ms'").update();
                      InventoryTables.sell("riverside", vin(4), clock(NOON));
                    }));

    assertThat(sale)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .havingRootCause()
        .withMessageContaining("lock timeout");
  }

  @Test
  void shouldRemoveNothingByADelta() {
    DeliveryResult result = deliver(NOON, DeliveryMode.DELTA, car(3, "100", "ON_LOT"));

    assertThat(result.removed()).isZero();
    assertThat(result.updated()).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from forecourt.vehicle where store = 'riverside' and status ="
                        + " 'ON_LOT'")
                .query(Integer.class)
                .single())
        .isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "6, -1", "1, -1"})
  void shouldRefuseASnapshotThatIsSuddenlySmall(int listed, int removed) {
    String before = stock();
    if (removed < 0) {
      assertThatThrownBy(() -> deliver(NOON, DeliveryMode.FULL, cars(1, listed)))
          .isInstanceOf(FileRefused.class)
          .hasMessageContaining("would remove %d of 10 vehicles".formatted(10 - listed));
      assertThat(stock()).isEqualTo(before);
    } else {
      assertThat(deliver(NOON, DeliveryMode.FULL, cars(1, listed)).removed()).isEqualTo(removed);
    }
  }

  @Test
  void shouldRemoveThemOnceAPersonConfirms() {
    DeliveryResult result =
        update(NOON)
            .apply(
                new Delivery(
                    DeliveryKind.INVENTORY,
                    store,
                    DeliveryMode.FULL,
                    Delivery.Source.UPLOAD,
                    "mia",
                    true),
                read(cars(1, 1)));

    assertThat(result.removed()).isEqualTo(9);
  }

  @Test
  void shouldFollowTheShareOfTheStore() {
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("forecourt.inventory.riverside.max-removed-percent", "50");

    DeliveryResult result =
        FeedTables.update(jdbc, new FeedSettings(environment), clock(NOON))
            .apply(delivery(DeliveryMode.FULL), read(cars(1, 5)));

    assertThat(result.removed()).isEqualTo(5);
  }

  @Test
  void shouldKeepACarWhoseLineIsFaulty() {
    DeliveryResult result =
        deliver(
            NOON, DeliveryMode.FULL, cars(1, 9) + car(10, "1", "ON_LOT").replace("2020", "soon"));

    assertThat(result.rejected()).hasSize(1);
    assertThat(result.removed()).isZero();
    assertThat(status(10)).isEqualTo("ON_LOT");
  }

  @Test
  void shouldNeverBringBackACarThatWasSoldHere() {
    InventoryTables.sell("riverside", vin(4), clock(NOON.plusSeconds(30)));

    DeliveryResult result = deliver(NOON.plusSeconds(60), DeliveryMode.FULL, cars(1, 10));

    assertThat(status(4)).isEqualTo("SOLD");
    assertThat(statusSince(4)).isEqualTo(NOON.plusSeconds(30));
    assertThat(result.unchanged()).isEqualTo(9);
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.line()).isEqualTo(5);
              assertThat(note.reason()).startsWith("The vehicle was sold here");
            });
    assertThat(deliver(NOON, DeliveryMode.FULL, cars(1, 3) + cars(5, 10)).rejected()).isEmpty();
    assertThat(status(4)).isEqualTo("SOLD");
    assertThat(events(4)).last().isEqualTo("STATUS ON_LOT > SOLD");
  }

  @Test
  void shouldBringBackACarThatWasGone() {
    deliver(NOON, DeliveryMode.FULL, cars(1, 9));
    DeliveryResult result = deliver(NOON.plusSeconds(60), DeliveryMode.FULL, cars(1, 10));

    assertThat(result.updated()).isEqualTo(1);
    assertThat(status(10)).isEqualTo("ON_LOT");
    assertThat(events(10)).last().isEqualTo("STATUS GONE > ON_LOT");
  }

  @Test
  void shouldKeepWhatTheFeedHasNoColumnFor() {
    jdbc.sql("update forecourt.vehicle set interior = 'Red leather', status = 'IN_TRANSIT'")
        .update();

    update(NOON)
        .apply(
            delivery(DeliveryMode.FULL),
            read(
                "vin,stock,condition,year,make,model\n",
                cars(1, 10).replaceAll(",\\d{5},ON_LOT", "")));

    assertThat(
            jdbc.sql(
                    "select count(*) from forecourt.vehicle where interior = 'Red leather' and"
                        + " status = 'IN_TRANSIT' and price > 20000")
                .query(Integer.class)
                .single())
        .isEqualTo(10);
  }

  @Test
  void shouldGiveTheStockNumberOfAGoneCarToTheNextOne() {
    deliver(NOON, DeliveryMode.FULL, cars(1, 9) + car(11, "1", "ON_LOT").replace("S11", "S10"));

    assertThat(status(10)).isEqualTo("GONE");
    assertThat(status(11)).isEqualTo("ON_LOT");
  }

  private DeliveryResult deliver(Instant now, DeliveryMode mode, String lines) {
    return update(now).apply(delivery(mode), read(lines));
  }

  private StockUpdate update(Instant now) {
    return FeedTables.update(jdbc, new FeedSettings(new MockEnvironment()), clock(now));
  }

  private Delivery delivery(DeliveryMode mode) {
    return new Delivery(DeliveryKind.INVENTORY, store, mode, Delivery.Source.API, "test", false);
  }

  private static FeedContent read(String lines) {
    return read(HEADER, lines);
  }

  private static FeedContent read(String header, String lines) {
    return FeedReader.read(
        (header + lines).getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH, FieldValues::money);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static String vin(int number) {
    return "1TESTCAR0000%05d".formatted(number);
  }

  private static String cars(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> car(number, String.valueOf(20_000 + number), "ON_LOT"))
        .collect(Collectors.joining());
  }

  private static String car(int number, String price, String status) {
    return "%s,S%d,used,2020,Kia,Soul,%s,%s\n".formatted(vin(number), number, price, status);
  }

  private String status(int number) {
    return jdbc.sql("select status from forecourt.vehicle where vin = :vin")
        .param("vin", vin(number))
        .query(String.class)
        .single();
  }

  private Instant statusSince(int number) {
    return jdbc.sql("select status_since from forecourt.vehicle where vin = :vin")
        .param("vin", vin(number))
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private List<String> events(int number) {
    return jdbc.sql(
            "select kind || ' ' || coalesce(old_value, 'null') || ' > ' || new_value"
                + " from forecourt.vehicle_event where vin = :vin order by id")
        .param("vin", vin(number))
        .query(String.class)
        .list();
  }

  private String stock() {
    return jdbc.sql("select jsonb_agg(v order by vin)::text from forecourt.vehicle v")
        .query(String.class)
        .single();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from forecourt." + table).query(Integer.class).single();
  }
}
