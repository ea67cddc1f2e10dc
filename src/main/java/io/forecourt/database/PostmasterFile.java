package io.forecourt.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its cluster: its process and its port.
 *
 * @see <a href="https://www.postgresql.org/docs/17/storage-file-layout.html">postmaster.pid</a>
 */
record PostmasterFile(long pid, int port) {

  /** Empty where no server runs in the cluster, also where one died and left its file behind. */
  static Optional<PostmasterFile> ofRunningServer(Path cluster) {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      return Optional.empty();
    }
    if (lines.size() < 4) {
      return Optional.empty();
    }
    PostmasterFile file =
        new PostmasterFile(
            Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()));
    return Optional.of(file).filter(PostmasterFile::isServerRunning);
  }

  /** After a reboot the number may belong to any other program. */
  private boolean isServerRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }
}
