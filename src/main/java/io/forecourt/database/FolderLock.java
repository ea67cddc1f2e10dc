package io.forecourt.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run the built-in server of a data folder, held by one process at a time. */
final class FolderLock implements AutoCloseable {

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /** Empty where another process, or this one, runs the server of that folder. */
  static Optional<FolderLock> tryTake(Path lock) throws IOException {
    FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = file.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this process: the same answer as for another one.
    }
    if (held == null) {
      file.close();
      return Optional.empty();
    }
    OwnerOnly.apply(lock);
    return Optional.of(new FolderLock(file));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
