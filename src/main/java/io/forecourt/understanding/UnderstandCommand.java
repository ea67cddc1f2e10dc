package io.forecourt.understanding;

import io.forecourt.understanding.classifier.SentenceClassifier;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code understand --in messages.jsonl --out facts.jsonl}: writes one line for each
 * line it reads, in the same order. Needs neither database nor network.
 */
public final class UnderstandCommand {

  public static final String NAME = "understand";

  private final JsonLines lines;

  UnderstandCommand(MessageReader reader) {
    this.lines = new JsonLines(reader);
  }

  /**
   * @return exit status: 0, even if lines were bad; 2 if a file is not named
   */
  public static int run(String... arguments) throws IOException {
    List<String> words = Arrays.asList(arguments);
    Optional<Path> in = after(words, "--in");
    Optional<Path> out = after(words, "--out");
    if (in.isEmpty() || out.isEmpty()) {
      System.err.println("understand --in messages.jsonl --out facts.jsonl");
      return 2;
    }
    new UnderstandCommand(new MessageReader(new SentenceClassifier())).answer(in.get(), out.get());
    return 0;
  }

  void answer(Path in, Path out) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(in, StandardCharsets.UTF_8);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.write(lines.answer(line));
        writer.write('\n');
      }
    }
  }

  private static Optional<Path> after(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 >= words.size()
        ? Optional.empty()
        : Optional.of(Path.of(words.get(at + 1)));
  }
}
