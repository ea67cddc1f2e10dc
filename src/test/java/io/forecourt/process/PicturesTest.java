package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {

  static List<Path> diagrams() {
    return Models.of("processes", ".bpmn");
  }

  /** {@code make diagrams} mends it. */
  @ParameterizedTest
  @MethodSource("diagrams")
  void shouldShowTheDiagramAsItIs(Path diagram) throws IOException, NoSuchAlgorithmException {
    Path note = Path.of("docs/diagrams", Models.name(diagram) + ".sha256");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(diagram));

    assertThat(note).content().isEqualToIgnoringNewLines(HexFormat.of().formatHex(hash));
  }
}
