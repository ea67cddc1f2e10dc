package io.forecourt.access;

import io.forecourt.access.MachineKey.Purpose;
import io.forecourt.database.CommandLine;
import io.forecourt.database.ConfiguredDatabase;
import io.forecourt.platform.InstantJdbcTemplate;
import io.forecourt.platform.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code key create|list|rotate|revoke}: keys of machine callers, without a login. */
public final class KeyCommand {

  public static final String NAME = "key";

  private static final String USAGE =
      """
      key create STORE NAME intake|read|crm|all
      key list
      key rotate ID [OVERLAP, such as PT24H]
      key revoke ID""";

  private static final String BY = "system";

  private final ApiKeys keys;
  private final AccessLog log;

  KeyCommand(DataSource database, Clock clock) {
    JdbcClient jdbc = JdbcClient.create(new InstantJdbcTemplate(new JdbcTemplate(database)));
    this.keys = new ApiKeys(jdbc, clock);
    this.log = new AccessLog(jdbc, clock);
  }

  /**
   * @return exit status: 0; 1 when it failed, with the reason; 2 when the words are not understood
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(arguments);
    if (!isComplete(line.words())) {
      System.err.println(USAGE);
      return 2;
    }
    return CommandLine.statusOf(
        () -> {
          try (ConfiguredDatabase database = ConfiguredDatabase.open(line.settings())) {
            System.out.println(
                new KeyCommand(database.dataSource(), Clock.systemUTC()).execute(line.words()));
          } catch (NotFound | DateTimeException e) {
            throw new IllegalStateException(e.getMessage(), e);
          }
        });
  }

  private static boolean isComplete(List<String> words) {
    int size = words.size();
    return size > 0
        && switch (words.get(0)) {
          case "create" ->
              size == 4
                  && List.of("intake", "read", "crm", "all")
                      .contains(words.get(3).toLowerCase(Locale.ROOT));
          case "list" -> size == 1;
          case "rotate" -> (size == 2 || size == 3) && words.get(1).matches("\\d{1,18}");
          case "revoke" -> size == 2 && words.get(1).matches("\\d{1,18}");
          default -> false;
        };
  }

  /** Does what the words say and returns what to print. */
  String execute(List<String> words) {
    return switch (words.get(0)) {
      case "create" ->
          create(
              words.get(1), words.get(2), Purpose.valueOf(words.get(3).toUpperCase(Locale.ROOT)));
      case "rotate" ->
          rotate(
              Long.parseLong(words.get(1)),
              words.size() == 3 ? Duration.parse(words.get(2)) : Duration.ofDays(1));
      case "revoke" -> revoke(Long.parseLong(words.get(1)));
      default ->
          String.join(System.lineSeparator(), keys.all().stream().map(KeyCommand::line).toList());
    };
  }

  private String create(String store, String name, Purpose purpose) {
    ApiKeys.NewKey key = keys.create(store, name, purpose, BY);
    log.record(
        AccessLog.Kind.KEY_CREATED,
        BY,
        "key %d: %s@%s for %s, on the command line".formatted(key.id(), name, store, purpose));
    return "Key %d, shown this once: %s".formatted(key.id(), key.key());
  }

  private String rotate(long id, Duration overlap) {
    ApiKeys.NewKey key = keys.rotate(id, overlap, BY);
    log.record(
        AccessLog.Kind.KEY_ROTATED,
        BY,
        "key %d by key %d, overlap %s, on the command line".formatted(id, key.id(), overlap));
    return "Key %d, shown this once: %s%nKey %d goes on for %s."
        .formatted(key.id(), key.key(), id, overlap);
  }

  private String revoke(long id) {
    keys.end(id, Duration.ZERO);
    log.record(AccessLog.Kind.KEY_REVOKED, BY, "key %d, on the command line".formatted(id));
    return "Key %d is revoked.".formatted(id);
  }

  private static String line(ApiKeys.StoredKey key) {
    return "%d %s@%s %s, last used %s, ends %s"
        .formatted(
            key.id(),
            key.name(),
            key.store(),
            key.purpose().name().toLowerCase(Locale.ROOT),
            key.lastUsedAt() == null ? "never" : key.lastUsedAt(),
            key.endsAt() == null ? "never" : key.endsAt());
  }
}
