package io.forecourt.understanding.classifier;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Counts how often the encoder runs for a message. */
@TestComponent
@Primary
public class CountingClassifier extends SentenceClassifier {

  private final Map<String, Integer> runs;

  public CountingClassifier() {
    this(new ConcurrentHashMap<>());
  }

  private CountingClassifier(Map<String, Integer> runs) {
    super(() -> new CountingMeaning(runs), Classifiers::shipped);
    this.runs = runs;
  }

  public int runsFor(String message) {
    return runs.getOrDefault(message, 0);
  }

  private static final class CountingMeaning extends SentenceEncoder {

    private final Map<String, Integer> runs;

    CountingMeaning(Map<String, Integer> runs) {
      this.runs = runs;
    }

    @Override
    float[][] encode(List<String> sentences) {
      // The whole message comes first, then its clauses.
      runs.merge(sentences.get(0), 1, Integer::sum);
      return super.encode(sentences);
    }
  }
}
