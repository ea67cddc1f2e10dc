package io.forecourt.understanding.question;

import io.forecourt.understanding.text.Clauses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a question about equipment from a wish for it. */
final class FeatureQuestions {

  private static final Pattern WISH =
      Pattern.compile(
          "\\b(?:need|want|must|looking|prefer|would like|(?:one|car|suv|truck|van|sedan) with|busco|necesito|quiero|searching"
              + "|something|anything|any (?:suv|truck|car|sedan|van)s?|ones)\\b");
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:does|do|is|has|have|are there|is there|come with|comes with|got|can"
              + "|tiene|trae|viene|if it|whether|how|what)\\b");
  private static final int SHORT = 6;

  /** "Does it have the factory brake controller": asks for equipment, whatever its name. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^\\W*(?:(?:and|so|also|ok|hey|but)\\W+){0,2}+(?:does|do|has|is there|will) (?:it|this|that|this"
              + " one|that one|the \\w+|they)? ?(?:have|come with|got|get|include)?"
              + " ?(?:a|an|the|any) (?:factory |oem )?([a-z][a-z -]{2,30})\\W*$");

  /** Adds what a message asks of equipment that no list knows, if it asks nothing else. */
  static void addUnknown(String text, Map<BuyerQuestion, Boolean> found, Set<String> features) {
    if (found.keySet().stream().allMatch(kind -> kind == BuyerQuestion.OTHER)) {
      Clauses.of(text).forEach(part -> unknown(part).ifPresent(features::add));
      if (!features.isEmpty()) {
        found.put(BuyerQuestion.FEATURE, true);
      }
    }
  }

  private static Optional<String> unknown(String clause) {
    Matcher asked = UNKNOWN.matcher(clause);
    return asked.find() ? Optional.of(asked.group(1).strip()) : Optional.empty();
  }

  static boolean isIn(String clause) {
    if (FeatureWords.in(clause).isEmpty()) {
      return false;
    }
    boolean brief = clause.strip().split("\\s+", -1).length <= SHORT;
    boolean asks = clause.contains("?") || ASKS.matcher(clause).find();
    return !WISH.matcher(clause).find() && (asks || brief);
  }

  private FeatureQuestions() {}
}
