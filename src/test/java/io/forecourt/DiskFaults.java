package io.forecourt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disk that fills up under load. Not a test: {@code make faults} runs it. */
class DiskFaults {

  private static final Duration FULL = Duration.ofSeconds(20);
  private static final Path HOME = Path.of("target", "faults", UUID.randomUUID().toString());

  @Test
  void shouldSayThatItCannotStoreWhenTheDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.mountIfAllowed(HOME.resolve("disk").toAbsolutePath());
        RunningForecourt node =
            new RunningForecourt(disk.folder().resolve("data")).with(CrashIT.SETTINGS).start()) {
      FaultRun.allowManyLeads(node.database());
      new FaultRun(node.database(), node.home())
          .suffer(
              "disk full for 20 s",
              new LeadLoad("riverside", "it-key"),
              number -> node.address(),
              () -> {
                disk.fill();
                FaultRun.pause(FULL);
                disk.free();
                return Instant.now();
              },
              () -> "Data and spool are on the same disk: neither takes anything.");
    }
  }
}
