package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that one reads in a sitting, and classes that do not need half of the application. */
class CodeShapeTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final int MOST_LINES = 200;
  private static final int MOST_PARAMETERS = 8;

  @Test
  void shouldKeepFilesShort() throws IOException {
    assertThat(sources()).filteredOn(file -> lines(file) > MOST_LINES).isEmpty();
  }

  /** Records are rows: they have as many components as what they describe. */
  @Test
  void shouldKeepConstructorsShort() throws IOException {
    assertThat(sources())
        .filteredOn(file -> !file.endsWith("package-info.java"))
        .map(CodeShapeTest::classIn)
        .filteredOn(type -> !type.isRecord() && !type.isEnum())
        .flatMap(type -> Arrays.asList(type.getDeclaredConstructors()))
        .filteredOn(constructor -> constructor.getParameterCount() > MOST_PARAMETERS)
        .map(Constructor::toGenericString)
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> classIn(Path file) {
    String name = MAIN.relativize(file).toString().replaceAll("\\.java$", "").replace('/', '.');
    try {
      return Class.forName(name, false, CodeShapeTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
