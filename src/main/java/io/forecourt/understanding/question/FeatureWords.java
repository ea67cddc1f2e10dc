package io.forecourt.understanding.question;

import io.forecourt.inventory.Feature;
import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Equipment as buyers name it, English and Spanish, typing slips included. */
public final class FeatureWords {

  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();
  private static final Map<String, String> SPANISH = new LinkedHashMap<>();

  static {
    CsvTable.shipped(
        "language/features.csv",
        line -> {
          WORDS.put(line.text("feature"), Pattern.compile("\\b(?:" + line.text("words") + ")"));
          SPANISH.put(line.text("feature"), line.text("spanish"));
        });
  }

  /** What stands around the equipment in a question about it. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^\\W*(?:(?:hey|hi|ok|okay|so|and|also|oh|right|cool|y|but|btw)\\b[ ,]*)*+"
              + "(?:does|do|is|are|has|have|got|can|what(?:'s|s)?|how(?:'s|s)?|any|tiene|trae|viene"
              + "|my question is|it|its|the|that|this|there|a|an|of|come|comes|with|con|el|la|u|you|in|on|como"
              + "|about|truck|car|suv|van)\\b(?: (?:does|do|is|are|has|have|got|any|about|it|its|the|that"
              + "|this|one|there|a|an|of|come|comes|with|con|el|la|in|on|much|many|truck|car)\\b)*+");

  /** "The address for my GPS" asks for no navigation. */
  private static final Pattern OWN_DEVICE =
      Pattern.compile("\\b(?:for|in|into|para) (?:my|the|mi) (?:gps|phone|telefono)\\b");

  /** Whoever asks about the back knows of the front. */
  private static final String REAR_HEAT = "heated rear seats";

  private static final String HEAT = "heated seats";

  private static final int LONGEST = 4;

  /** Returns the equipment that a text in lower case without accents names. */
  static List<String> in(String message) {
    String text = OWN_DEVICE.matcher(message).replaceAll(" ");
    Set<String> found = new LinkedHashSet<>();
    WORDS.forEach(
        (feature, words) -> {
          if (words.matcher(text).find()) {
            found.add(feature);
          }
        });
    Feature.known().stream()
        .filter(feature -> feature.isNamedBy(text))
        .forEach(feature -> found.add(feature.words()));
    if (found.contains(REAR_HEAT)) {
      found.remove(HEAT);
    }
    return new ArrayList<>(found);
  }

  /** Returns what is left of a question about equipment that no list knows; empty if too much. */
  static List<String> unlisted(String clause) {
    Matcher around = AROUND.matcher(clause.strip());
    String rest = (around.lookingAt() ? clause.strip().substring(around.end()) : clause);
    String words = rest.replaceAll("[^\\p{L}\\p{N}' -]", " ").replaceAll(" +", " ").strip();
    boolean few = !words.isEmpty() && words.split(" ", -1).length <= LONGEST;
    return few && words.length() > 2 ? List.of(words) : List.of();
  }

  /** Returns the Spanish name of equipment, or the name itself. */
  public static String inSpanish(String feature) {
    return SPANISH.getOrDefault(feature, feature);
  }

  private FeatureWords() {}
}
