package io.forecourt;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Faults of processes, lines and the database, on packaged nodes under load. Not a test: {@code
 * make faults} runs it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodeFaults {

  private static final Duration LONGER_THAN_LOCKS = Duration.ofSeconds(20);
  private static final Duration HANGING = Duration.ofSeconds(38);
  private static final Path HOME = Path.of("target", "faults", UUID.randomUUID().toString());

  private static RunningForecourt first;
  private static RunningForecourt second;
  private static FreezableProxy line;
  private static boolean secondRuns;

  @BeforeAll
  static void start() {
    first = new RunningForecourt(HOME.resolve("a").toAbsolutePath()).with(CrashIT.SETTINGS);
    line = new FreezableProxy(first.databasePort());
    second = first.beside(HOME.resolve("b").toAbsolutePath()).with(CrashIT.SETTINGS).through(line);
    first.start();
    FaultRun.allowManyLeads(first.database());
  }

  @AfterAll
  static void stop() throws IOException {
    if (secondRuns) {
      second.close();
    }
    first.closeWithDatabase();
    line.close();
  }

  @Test
  @Order(1)
  void shouldLoseNothingWhenTheNodeIsKilled() throws Exception {
    suffer(
        "`kill -9` of the only node",
        NodeFaults::toFirst,
        () -> {
          first.kill();
          Instant killed = Instant.now();
          first.start();
          return killed;
        },
        "The time to the next lead is that of the start.");
  }

  @Test
  @Order(2)
  void shouldAnswerWhileTheDatabaseHangs() throws Exception {
    suffer(
        "PostgreSQL stopped (`SIGSTOP`) for %d s".formatted(HANGING.toSeconds()),
        NodeFaults::toFirst,
        () -> {
          first.signalDatabase("STOP", true);
          FaultRun.pause(HANGING);
          first.signalDatabase("CONT", true);
          return Instant.now();
        },
        "");
  }

  @Test
  @Order(3)
  void shouldStartTheBuiltInServerAgainWhenItIsKilled() throws Exception {
    suffer(
        "`kill -9` of the built-in PostgreSQL server",
        NodeFaults::toFirst,
        () -> {
          first.signalDatabase("KILL", false);
          return Instant.now();
        },
        "The watchdog starts it again.");
  }

  @Test
  @Order(4)
  void shouldStopInOrderUnderLoadAfterABackendWasKilled() throws Exception {
    Duration[] stop = new Duration[1];
    suffer(
        "`kill -9` of one backend, 5 s later `SIGTERM` of the node",
        NodeFaults::toFirst,
        () -> {
          RunningForecourt.signal("KILL", first.backend());
          FaultRun.pause(Duration.ofSeconds(5));
          Instant asked = Instant.now();
          first.close();
          stop[0] = Duration.between(asked, Instant.now());
          first.start();
          return asked;
        },
        () -> "Stopped in %s; started again by hand.".formatted(FaultTable.seconds(stop[0])));
  }

  @Test
  @Order(6)
  void shouldNotDoubleWhatANodeHeldThatWasStoppedPastItsLocks() throws Exception {
    second.launch(second.sameDatabase());
    secondRuns = true;
    second.awaitHealth();
    suffer(
        "one of two nodes stopped (`SIGSTOP`) for %d s, locks are 8 s"
            .formatted(LONGER_THAN_LOCKS.toSeconds()),
        NodeFaults::toBoth,
        () -> {
          second.signal("STOP");
          FaultRun.pause(LONGER_THAN_LOCKS);
          second.signal("CONT");
          return Instant.now();
        },
        "Callers of the stopped node wait for it.");
  }

  @Test
  @Order(7)
  void shouldSurviveHalfOpenConnections() throws Exception {
    List<Socket> vanished = new ArrayList<>();
    suffer(
        "half-open TCP: every database connection of a node, and 30 callers in mid-request",
        NodeFaults::toBoth,
        () -> {
          for (int caller = 0; caller < 30; caller++) {
            vanished.add(RawHttp.begin(RawHttp.ELSEWHERE, second.port(), HALF_A_REQUEST));
          }
          line.loseConnections();
          return Instant.now();
        },
        "");
    for (Socket socket : vanished) {
      socket.close();
    }
  }

  @Test
  @Order(8)
  void shouldFinishOnTheOtherNodeWhatAKilledOneHadBegun() throws Exception {
    suffer(
        "`kill -9` of one of two nodes",
        NodeFaults::toBoth,
        () -> {
          second.kill();
          secondRuns = false;
          return Instant.now();
        },
        "The other one goes on; what the dead one held is free after its locks.");
  }

  private static void suffer(
      String fault, IntFunction<String> target, FaultRun.Harm harm, String remarks)
      throws Exception {
    suffer(fault, target, harm, () -> remarks);
  }

  private static void suffer(
      String fault, IntFunction<String> target, FaultRun.Harm harm, Supplier<String> remarks)
      throws Exception {
    new FaultRun(first.database(), first.home(), second.home())
        .suffer(fault, new LeadLoad("riverside", "it-key"), target, harm, remarks);
  }

  private static String toFirst(int number) {
    return first.address();
  }

  private static String toBoth(int number) {
    return (number % 2 == 0 ? first : second).address();
  }

  private static final String HALF_A_REQUEST =
      "POST /api/stores/riverside/leads HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: it-key\r\n"
          + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"source\":";
}
