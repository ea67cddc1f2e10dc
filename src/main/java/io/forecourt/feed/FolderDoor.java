package io.forecourt.feed;

import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files from the folder of each store, {@code <folder>/<store>}, oldest first. A file is
 * moved after its delivery is committed: one that a node leaves behind when it dies is taken again,
 * which changes nothing the second time.
 */
public class FolderDoor {

  /** A file that was written to a moment ago may be still on its way. */
  private static final Duration AT_REST = Duration.ofSeconds(10);

  private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".tmp", "~");

  private final DeliveryTarget target;
  private final Path folder;
  private final Stores stores;
  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate locked;
  private final TransactionTemplate outside;

  /**
   * @param folder blank if there is none
   */
  public FolderDoor(
      DeliveryTarget target,
      String folder,
      Stores stores,
      Deliveries deliveries,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.target = target;
    this.folder = folder.isBlank() ? null : Path.of(folder);
    this.stores = stores;
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.clock = clock;
    this.locked = new TransactionTemplate(transactions);
    this.outside = new TransactionTemplate(transactions);
    this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  boolean isOpen() {
    return folder != null;
  }

  /** Takes one file; false if none is there. */
  public boolean takeNext() {
    return stores.all().stream().anyMatch(this::takeNext);
  }

  /** The lock is held until the file is moved, so that no other node sees it in between. */
  private boolean takeNext(Store store) {
    return locked.execute(
        status ->
            target.kind().folder().tryAcquire(jdbc, store.id())
                && next(folder.resolve(store.id()))
                    .map(file -> outside.execute(nothing -> take(store, file)))
                    .orElse(false));
  }

  private Optional<Path> next(Path ofStore) {
    if (!Files.isDirectory(ofStore)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(ofStore)) {
      return files.filter(this::isReady).min(Comparator.comparing(FolderDoor::lastChange));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && UNFINISHED.stream().noneMatch(name::endsWith)
        && !lastChange(file).isAfter(clock.instant().minus(AT_REST));
  }

  private boolean take(Store store, Path file) {
    String name = file.getFileName().toString();
    DeliveryMode mode = name.contains(".delta.") ? DeliveryMode.DELTA : DeliveryMode.FULL;
    try {
      DeliveryResult result =
          deliveries.accept(
              target,
              new Delivery(target.kind(), store, mode, Delivery.Source.FOLDER, name, false),
              Files.readAllBytes(file));
      FolderReport.of(result).moveTo(file, "done", clock.instant());
    } catch (FileRefused refused) {
      FolderReport.of(refused).moveTo(file, "refused", clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
    return true;
  }

  private static Instant lastChange(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      // Taken away since it was listed.
      return Instant.MAX;
    }
  }
}
