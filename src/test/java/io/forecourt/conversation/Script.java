package io.forecourt.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A written conversation: what the buyer says, and what each answer has to hold.
 *
 * @param form stock number of the car on the form
 */
record Script(String title, Optional<String> form, List<Turn> turns) {

  /**
   * What the buyer says at once, and what is expected after it.
   *
   * @param also further messages, sent before there is an answer
   */
  record Turn(String buyer, List<String> also, List<Expectation> expectations) {

    /** Returns all the messages. */
    List<String> all() {
      return Stream.concat(Stream.of(buyer), also.stream()).toList();
    }
  }

  /**
   * @param intent a question, or one of {@code not}, {@code next}, {@code brief}, {@code NO_REPLY}
   * @param words an expression with references to the stock
   */
  record Expectation(String intent, String words) {}

  static List<Script> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Script> read(Path file) {
    List<Script> scripts = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("== ")) {
          scripts.add(new Script(line.substring(3), Optional.empty(), new ArrayList<>()));
        } else if (line.startsWith("form: ")) {
          Script open = scripts.remove(scripts.size() - 1);
          scripts.add(new Script(open.title(), Optional.of(line.substring(6)), open.turns()));
        } else if (line.startsWith("buyer: ")) {
          last(scripts)
              .turns()
              .add(new Turn(line.substring(7), new ArrayList<>(), new ArrayList<>()));
        } else if (line.startsWith("also: ")) {
          List<Turn> turns = last(scripts).turns();
          turns.get(turns.size() - 1).also().add(line.substring(6));
        } else if (line.startsWith("  ")) {
          String[] parts = line.strip().split(": ?", 2);
          List<Turn> turns = last(scripts).turns();
          turns.get(turns.size() - 1).expectations().add(new Expectation(parts[0], parts[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scripts;
  }

  private static Script last(List<Script> scripts) {
    return scripts.get(scripts.size() - 1);
  }
}
