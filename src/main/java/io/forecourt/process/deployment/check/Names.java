package io.forecourt.process.deployment.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person most likely meant. */
final class Names {

  /** Returns the known name that is closest to a written one; empty if none is close. */
  static Optional<String> closest(String written, Collection<String> known) {
    int most = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(name -> !name.equals(written) && distance(written, name) <= most)
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns " Did you mean 'x'?", or the known names where none is close. */
  static String hint(String written, Collection<String> known) {
    return closest(written, known)
        .map(name -> " Did you mean '" + name + "'?")
        .orElseGet(
            () -> known.size() > 12 || known.isEmpty() ? "" : " Known: " + list(known) + ".");
  }

  static String list(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** Levenshtein distance, without regard to upper and lower case. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private Names() {}
}
