package io.forecourt.understanding.question;

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
