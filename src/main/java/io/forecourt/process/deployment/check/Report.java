package io.forecourt.process.deployment.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The findings of a check: one line each, sorted, without duplicates. */
final class Report {

  private static final int LONGEST = 400;

  private final Set<String> lines = new TreeSet<>();

  /**
   * Adds a finding.
   *
   * @param element where in the file, such as {@code Remind owner (ServiceTask_RemindOwner)}; empty
   *     for the file as a whole
   * @param problem what is wrong and what to do
   */
  void add(ModelFile file, String element, String problem) {
    String line =
        file.name() + ": " + (element.isEmpty() ? "" : oneLine(element) + ": ") + oneLine(problem);
    lines.add(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Adds what another report has and an earlier one had not. */
  void addNew(Report now, Report before) {
    now.lines.stream()
        .filter(line -> !before.lines.contains(line))
        .forEach(line -> lines.add(line + " (This file is in use and not part of the change.)"));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
