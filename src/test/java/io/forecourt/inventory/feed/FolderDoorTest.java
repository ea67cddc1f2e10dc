package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.feed.DeliveryTables;
import io.forecourt.feed.FolderDoor;
import io.forecourt.platform.AdvisoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that a feed drops into a folder. */
class FolderDoorTest {

  private static final String CAR =
      "vin,stock,condition,year,make,model\n1TESTF0LDER000001,F1,used,2020,Kia,Soul\n";

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private FolderDoor door;

  @TempDir private Path folder;
  private Path ofStore;

  @BeforeEach
  void openTheDoor() throws IOException {
    ofStore = Files.createDirectories(folder.resolve("riverside"));
    door = door();
  }

  /** These files are taken in transactions of their own. */
  @AfterEach
  void takeTheCarsOut() {
    jdbc.sql("delete from forecourt.vehicle where vin like '1TESTF0LDER%'").update();
    jdbc.sql("delete from forecourt.vehicle_event where vin like '1TESTF0LDER%'").update();
    jdbc.sql("delete from forecourt.delivery_run where source = 'FOLDER'").update();
  }

  @Test
  void shouldTakeAFileAndLeaveAReportBesideIt() throws IOException {
    drop("stock.delta.csv", CAR + "bad,F2,used,2020,Kia,Soul\n");

    assertThat(door.takeNext()).isTrue();
    assertThat(door.takeNext()).isFalse();

    assertThat(cars()).isEqualTo(1);
    assertThat(filesIn(ofStore)).isEmpty();
    assertThat(filesIn(ofStore.resolve("done")))
        .hasSize(2)
        .anyMatch(name -> name.endsWith("-stock.delta.csv"))
        .anyMatch(name -> name.endsWith("-stock.delta.csv.txt"));
    assertThat(report("done"))
        .contains("Read 2: 1 added", "1 rejected", "line 3: 'vin' cannot be 'bad'.");
  }

  @Test
  void shouldPutAFileThatIsCutOffAside() throws IOException {
    drop("stock.delta.csv", CAR + "1TESTF0LDER000002,F2,us");

    assertThat(door.takeNext()).isTrue();

    assertThat(cars()).isZero();
    assertThat(filesIn(ofStore)).isEmpty();
    assertThat(report("refused")).contains("nothing was changed", "in the middle of line 3");
  }

  @Test
  void shouldWaitUntilAFileHasArrived() throws IOException {
    Path written = drop("stock.delta.csv", CAR);
    Files.setLastModifiedTime(written, FileTime.from(Instant.now()));
    drop("next.delta.csv.part", CAR);
    drop(".hidden.delta.csv", CAR);

    assertThat(door.takeNext()).isFalse();
    assertThat(filesIn(ofStore)).hasSize(3);
  }

  @Test
  void shouldLeaveTheFolderToTheNodeThatTakesFromIt() throws IOException {
    drop("stock.delta.csv", CAR);

    new TransactionTemplate(TestDatabase.transactions())
        .executeWithoutResult(
            otherNode -> {
              AdvisoryLock.INVENTORY_FOLDER.acquire(jdbc, "riverside");
              assertThat(onAnotherThread(door::takeNext)).isFalse();
            });

    assertThat(door.takeNext()).isTrue();
  }

  /** A node that died after the commit and before the move. */
  @Test
  void shouldChangeNothingWhenAFileIsTakenTwice() throws IOException {
    drop("stock.delta.csv", CAR);
    door.takeNext();
    drop("stock.delta.csv", CAR);
    door.takeNext();

    assertThat(
            jdbc.sql("select count(*) from forecourt.vehicle_event where vin like '1TESTF0LDER%'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private FolderDoor door() {
    Clock clock = Clock.systemUTC();
    FeedSettings settings = new FeedSettings(new MockEnvironment());
    return DeliveryTables.folder(
        new StockDeliveries(
            settings, TestDatabase.transactional(FeedTables.update(jdbc, settings, clock)), clock),
        folder,
        clock);
  }

  private Path drop(String name, String text) throws IOException {
    Path file = Files.writeString(ofStore.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private int cars() {
    return jdbc.sql("select count(*) from forecourt.vehicle where vin like '1TESTF0LDER%'")
        .query(Integer.class)
        .single();
  }

  private String report(String inFolder) throws IOException {
    Path of = ofStore.resolve(inFolder);
    String name =
        filesIn(of).stream().filter(each -> each.endsWith(".txt")).findFirst().orElseThrow();
    return Files.readString(of.resolve(name));
  }

  private static List<String> filesIn(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static boolean onAnotherThread(BooleanSupplier work) {
    return CompletableFuture.supplyAsync(work::getAsBoolean).join();
  }
}
