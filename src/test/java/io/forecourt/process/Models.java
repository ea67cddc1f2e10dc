package io.forecourt.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of {@code processes} and {@code forms}, read as text. */
final class Models {

  static List<Path> of(String folder, String ending) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The first group of every match in all files of a kind. */
  static Set<String> all(List<Path> files, String pattern) {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      Pattern.compile(pattern)
          .matcher(text(file))
          .results()
          .forEach(match -> found.add(match.group(1)));
    }
    return found;
  }

  private Models() {}
}
