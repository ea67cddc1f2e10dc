package io.forecourt.understanding.classifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence a buyer might write, with its labels.
 *
 * <p>In a file, a line {@code [URGENT timeline=NOW financing=?]} heads the sentences that say so;
 * {@code ?} leaves a subject unjudged. A first line {@code judged: …} names the only subjects that
 * were looked at in the whole file. Questions ({@code ask=MILEAGE}) are judged only in files that
 * say so.
 *
 * @param says labels such as {@code URGENT} or {@code timeline=NOW}
 * @param unjudged subjects it neither confirms nor denies
 */
record TrainingExample(String text, Set<String> says, Set<String> unjudged) {

  private static final String JUDGED = "judged:";

  /** Questions are judged only where a file says so. */
  private static final String ASK = "ask";

  /**
   * @return 1 if the label applies, 0 if not, -1 if unknown
   */
  int says(String label) {
    if (says.contains(label)) {
      return 1;
    }
    return unjudged.contains(subject(label)) ? -1 : 0;
  }

  static String subject(String label) {
    return label.replaceFirst("=.*", "");
  }

  static List<TrainingExample> in(Path folder) throws IOException {
    List<TrainingExample> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        all.addAll(of(file));
      }
    }
    return all;
  }

  private static List<TrainingExample> of(Path file) throws IOException {
    List<TrainingExample> found = new ArrayList<>();
    Set<String> judged = Set.of();
    Set<String> says = Set.of();
    Set<String> unjudged = Set.of();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith(JUDGED)) {
        judged = words(line.substring(JUDGED.length()));
      } else if (line.startsWith("[") && line.endsWith("]")) {
        Set<String> heading = words(line.substring(1, line.length() - 1));
        says = heading.stream().filter(word -> !word.endsWith("=?")).collect(Collectors.toSet());
        unjudged = unjudged(heading, judged);
      } else if (!line.isBlank()) {
        found.add(new TrainingExample(line.strip(), says, unjudged));
      }
    }
    return found;
  }

  private static Set<String> unjudged(Set<String> heading, Set<String> judged) {
    Set<String> unjudged = new TreeSet<>();
    heading.stream()
        .filter(word -> word.endsWith("=?"))
        .map(TrainingExample::subject)
        .forEach(unjudged::add);
    Label.all()
        .map(TrainingExample::subject)
        .filter(each -> !judged.contains(each))
        .filter(each -> !judged.isEmpty() || each.equals(ASK))
        .forEach(unjudged::add);
    return unjudged;
  }

  private static Set<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
