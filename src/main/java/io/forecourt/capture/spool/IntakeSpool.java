package io.forecourt.capture.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.DatabaseOutage;
import io.forecourt.platform.OutageSpool;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps inquiries and messages in files while the database is away, and takes them in, in their
 * order, once it is back. A request that fails for its own sake is set aside after some tries.
 */
@Component
class IntakeSpool implements OutageSpool {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeSpool.class);
  private static final int TRIES = 3;

  private final List<SpoolDoor> doors;
  private final SpoolFolder folder;
  private final Clock clock;
  private final AtomicLong sequence = new AtomicLong();
  private final Map<Path, Integer> failures = new HashMap<>();

  IntakeSpool(
      List<SpoolDoor> doors,
      ObjectMapper json,
      Clock clock,
      @Value("${forecourt.data-dir:./data}") Path home,
      @Value("${forecourt.spool.max-files:10000}") int most) {
    this.doors = doors;
    this.folder = new SpoolFolder(home.resolve("spool"), most, json);
    this.clock = clock;
  }

  @Override
  public Optional<Receipt> keep(HttpServletRequest request, byte[] body) throws IOException {
    for (SpoolDoor door : doors) {
      if (door.accepts(request)) {
        SpooledRequest spooled = spooled(request, door.sender(request), body);
        return folder.add(spooled) ? Optional.of(door.receipt()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private SpooledRequest spooled(HttpServletRequest request, Optional<String> sender, byte[] body) {
    Instant now = clock.instant();
    String id =
        "%015d-%09d-%s"
            .formatted(
                now.toEpochMilli(),
                sequence.incrementAndGet(),
                UUID.randomUUID().toString().substring(0, 8));
    return new SpooledRequest(
        id,
        now,
        request.getRequestURI(),
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue()))),
        Optional.ofNullable(request.getHeader("Idempotency-Key")),
        sender,
        request.getLocale().toLanguageTag(),
        request.getRemoteAddr(),
        SpooledRequest.encode(body));
  }

  /**
   * Takes in the oldest request.
   *
   * @return whether one was done, one way or the other
   * @throws RuntimeException if the database is still away, or the request fails for now
   */
  boolean replayNext() throws IOException {
    List<Path> waiting = folder.waiting();
    if (waiting.isEmpty()) {
      return false;
    }
    Path oldest = waiting.get(0);
    try {
      replay(folder.read(oldest));
      folder.remove(oldest);
      LOG.info("Took in {}, which had arrived during an outage", oldest.getFileName());
    } catch (IOException | RuntimeException e) {
      if (DatabaseOutage.isIn(e) || failures.merge(oldest, 1, Integer::sum) < TRIES) {
        throw e;
      }
      folder.setAside(oldest);
      LOG.error(
          "{} arrived during an outage and cannot be taken in; it waits in the folder failed of the"
              + " spool",
          oldest.getFileName(),
          e);
    }
    failures.remove(oldest);
    return true;
  }

  private void replay(SpooledRequest request) {
    for (SpoolDoor door : doors) {
      if (door.isOf(request.path())) {
        door.replay(request);
        return;
      }
    }
    throw new IllegalStateException("No door takes " + request.path() + ".");
  }
}
