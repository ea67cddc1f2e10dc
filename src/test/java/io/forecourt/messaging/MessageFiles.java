package io.forecourt.messaging;

import io.forecourt.messaging.template.TemplateFile;
import io.forecourt.process.DeployedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The wordings of {@code processes/messages}, read without a database or an application. */
public final class MessageFiles {

  /** Returns whether there is wording under this name that is not withdrawn. */
  public static boolean hasWording(String name) {
    Path file = Path.of("processes", "messages", name + ".yaml");
    try {
      return Files.exists(file)
          && TemplateFile.read(name, 1, Files.readAllBytes(file)).withdrawn().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deploys every file, as the application does when it starts. */
  static void deployTo(DeployedFiles templates) {
    try (Stream<Path> files = Files.list(Path.of("processes", "messages"))) {
      for (Path file : files.sorted().toList()) {
        templates.deploy(file.toString(), Files.readAllBytes(file), "files");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MessageFiles() {}
}
