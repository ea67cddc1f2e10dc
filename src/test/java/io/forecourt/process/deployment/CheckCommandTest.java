package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void shouldAcceptTheShippedFoldersWithoutAWord(CapturedOutput output) throws IOException {
    assertThat(CheckCommand.run("check", "processes", "forms")).isZero();
    assertThat(output.getOut()).isEmpty();
  }

  @Test
  void shouldListTheFindingsOfASingleChangedFile(CapturedOutput output) throws IOException {
    Path file = Files.createDirectory(folder.resolve("deep")).resolve("lead-work.bpmn");
    Files.writeString(
        file,
        Files.readString(Path.of("processes/lead-work.bpmn"))
            .replace("calledElement=\"appointment\"", "calledElement=\"appointmentz\""));

    assertThat(CheckCommand.run("check", folder.toString())).isEqualTo(1);
    assertThat(output.getOut())
        .isEqualTo(
            file
                + ": Appointment (CallActivity_Appointment): The process 'appointmentz' does not"
                + " exist. Did you mean 'appointment'?"
                + System.lineSeparator());
  }

  @Test
  void shouldSayWhichFolderIsMissing(CapturedOutput output) throws IOException {
    assertThat(CheckCommand.run("check", "no-such-folder")).isEqualTo(2);
    assertThat(CheckCommand.run("check")).isEqualTo(2);
    assertThat(output.getErr()).contains("'no-such-folder' does not exist.", "check FOLDER");
  }
}
