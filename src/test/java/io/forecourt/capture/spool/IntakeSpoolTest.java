package io.forecourt.capture.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.platform.OutageSpool.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class IntakeSpoolTest {

  private static final Instant NOON = Instant.parse("2026-03-11T18:00:00Z");
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  @TempDir private Path home;

  private final List<SpooledRequest> taken = new ArrayList<>();
  private Optional<RuntimeException> failure = Optional.empty();

  @Test
  void shouldTakeInWhatItKeptInOrder() throws Exception {
    IntakeSpool spool = spool(10);
    keep(spool, "first");
    keep(spool, "second");

    replayAll(spool);

    assertThat(taken).extracting(IntakeSpoolTest::body).containsExactly("first", "second");
    assertThat(taken.get(0).receivedAt()).isEqualTo(NOON);
    assertThat(taken.get(0).segment(1)).isEqualTo("riverside");
    assertThat(taken.get(0).parameter("phone")).isEqualTo("515-555-0201");
    assertThat(taken.get(0).key()).isNotEqualTo(taken.get(1).key());
    assertThat(files()).isEmpty();
  }

  @Test
  void shouldKeepFilesThatNoOtherAccountCanRead() throws Exception {
    keep(spool(10), "private");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("spool"))))
        .isEqualTo("rwx------");
  }

  /** As a full disk does, a mapper without dates breaks off in the middle of a file. */
  @Test
  void shouldLeaveNothingBehindOfWhatCouldNotBeWritten() throws Exception {
    IntakeSpool spool =
        new IntakeSpool(List.of(new Form()), new ObjectMapper(), Clock.systemUTC(), home, 10);

    assertThatThrownBy(() -> keep(spool, "too much")).isInstanceOf(IOException.class);

    assertThat(files()).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNotOfADoorAndWhatDoesNotFit() throws Exception {
    IntakeSpool spool = spool(1);

    assertThat(spool.keep(new MockHttpServletRequest("POST", "/api/me"), new byte[0])).isEmpty();
    assertThat(keep(spool, "fits")).isPresent();
    assertThat(keep(spool, "does not fit")).isEmpty();
  }

  @Test
  void shouldKeepARequestWhileTheDatabaseIsAwayHoweverOften() throws Exception {
    IntakeSpool spool = spool(10);
    keep(spool, "patient");
    failure = Optional.of(new IllegalStateException(new SQLException("gone", "08006")));

    for (int tries = 0; tries < 10; tries++) {
      assertThatThrownBy(spool::replayNext).isSameAs(failure.get());
    }
    failure = Optional.empty();
    replayAll(spool);

    assertThat(taken).hasSize(1);
  }

  @Test
  void shouldSetARequestAsideThatFailsForItsOwnSake() throws Exception {
    IntakeSpool spool = spool(10);
    keep(spool, "poison");
    failure = Optional.of(new IllegalArgumentException("No such store."));

    assertThatThrownBy(spool::replayNext).isSameAs(failure.get());
    assertThatThrownBy(spool::replayNext).isSameAs(failure.get());
    assertThat(spool.replayNext()).isTrue();
    failure = Optional.empty();
    keep(spool, "good");
    replayAll(spool);

    assertThat(taken).extracting(IntakeSpoolTest::body).containsExactly("good");
    assertThat(home.resolve("spool/failed")).isNotEmptyDirectory();
  }

  private IntakeSpool spool(int most) {
    return new IntakeSpool(
        List.of(new Form()), JSON, Clock.fixed(NOON, ZoneOffset.UTC), home, most);
  }

  private static Optional<Receipt> keep(IntakeSpool spool, String body) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/s/riverside");
    request.setParameter("phone", "515-555-0201");
    return spool.keep(request, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void replayAll(IntakeSpool spool) throws IOException {
    while (spool.replayNext()) {
      // Until nothing is left.
    }
  }

  private static String body(SpooledRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("spool"))) {
      return files.toList();
    }
  }

  /** A door that fails as long as it is told to. */
  private final class Form implements SpoolDoor {

    @Override
    public boolean isOf(String path) {
      return path.startsWith("/s/");
    }

    @Override
    public boolean accepts(HttpServletRequest request) {
      return isOf(request.getRequestURI());
    }

    @Override
    public Receipt receipt() {
      return new Receipt("text/plain", "Thank you");
    }

    @Override
    public void replay(SpooledRequest request) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      taken.add(request);
    }
  }
}
