package io.forecourt.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of PostgreSQL, run to its end.
 *
 * <p>PostgreSQL refuses to run as root. Where that is allowed all the same, the programs run in a
 * user namespace ({@code unshare -U}), in which they do not see that they are root.
 *
 * @param programs folder with {@code bin}
 */
record PostgresCommand(Path programs) {

  /** Whether this process runs as root, on systems that have such an account. */
  static boolean isRoot() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        && new UnixSystem().getUid() == 0;
  }

  /**
   * Runs a program and returns what it wrote.
   *
   * @param input what the program reads; may be empty
   * @throws IOException where it ends with an error, with what it wrote
   */
  String run(String input, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Settings of another PostgreSQL on this machine, such as PGDATA or PGPORT.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitStatus(process) != 0) {
      throw new IOException(program + " failed: " + output.strip());
    }
    return output;
  }

  private static int exitStatus(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was at work.", e);
    }
  }
}
