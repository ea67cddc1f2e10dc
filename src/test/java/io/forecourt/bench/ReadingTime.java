package io.forecourt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.understanding.MessageContext;
import io.forecourt.understanding.MessageReader;
import io.forecourt.understanding.classifier.SentenceClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a message takes to read, and how much memory the reading holds. Not a test: {@code make
 * bench} runs it.
 */
class ReadingTime {

  private static final int ROUNDS = 8;
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-11T14:05:00-05:00");

  @Test
  void shouldSayWhatReadingCosts() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts;
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/resources/language/held-out.jsonl"))) {
      texts = lines.map(line -> text(json, line)).toList();
    }
    long before = resident();
    long start = System.nanoTime();
    MessageReader reader = new MessageReader(new SentenceClassifier());
    reader.warmUp();
    System.out.printf("first message %.0f ms%n", (System.nanoTime() - start) / 1e6);
    double[] times = new double[texts.size() * (ROUNDS - 2)];
    int measured = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String text : texts) {
        long from = System.nanoTime();
        reader.read(text, MessageContext.at(NOW, Optional.empty()));
        if (round >= 2) {
          times[measured++] = (System.nanoTime() - from) / 1e6;
        }
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%d messages: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
        times.length,
        times[times.length / 2],
        times[(int) (times.length * 0.99)],
        times[times.length - 1]);
    String longest = texts.stream().max(Comparator.comparing(String::length)).orElseThrow();
    String page = (longest + ". ").repeat(5_000 / longest.length()).substring(0, 4_900);
    long from = System.nanoTime();
    reader.read(page, MessageContext.at(NOW, Optional.empty()));
    System.out.printf("4,900 letters: %.0f ms%n", (System.nanoTime() - from) / 1e6);
    System.out.printf("memory %d MB more%n", resident() - before);
  }

  private static String text(ObjectMapper json, String line) {
    try {
      return json.readTree(line).get("text").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  /** In MB, as the system counts it. */
  private static long resident() throws IOException {
    System.gc();
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
