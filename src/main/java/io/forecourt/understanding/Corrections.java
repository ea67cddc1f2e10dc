package io.forecourt.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases with which buyers correct themselves: "scratch that", "not the Tahoe, the Suburban". */
final class Corrections {

  private static final Pattern TURN =
      Pattern.compile(
          "\\b(?:scratch that|strike that|no wait|wait,? no|hold on,? no|actually,? no"
              + "|no,? actually|actually,? (?=make|let's|we|i'll|i would|i'd|the|a |it|lease|finance"
              + "|cash|no )|make (?:it|that)|i (?:actually )?meant|i mean|meant|correction"
              + "|on second thoughts?|never ?mind(?: the \\w+)?|i take (?:it|that) back"
              + "|change that(?: to)?|change of plans|sorry,? typo|typo,?(?: sorry)?|after all"
              + "|but i might|forget (?:that|calling|the \\w+)|mejor dicho|perdon,|digo,)[,.: -]*");
  private static final Pattern CORRECTING =
      Pattern.compile(
          TURN.pattern()
              + "|\\bnot (?:the|an?|in) \\w+,|\\b(?:actually|instead|rather than|change"
              + "|correct(?:ed)?|wrong)\\b");

  /** What is named only to be set aside. */
  private static final Pattern SET_ASIDE =
      Pattern.compile(
          "\\binstead of (?:the |a |an )?[$\\w.,-]+(?: (?:a|per) month)?"
              + "|\\bnot (?:the |a |an )?\\$?\\d[\\d,.]*k?\\b(?! (?:miles|owners?))"
              + "|\\brather than (?:the |a |an )?[$\\w.,-]+");

  /** Returns the parts of a message; a later part overrides an earlier one. */
  static List<String> parts(String plain) {
    String kept = SET_ASIDE.matcher(plain).replaceAll(" ").replaceAll(" {2,}", " ");
    Matcher turn = TURN.matcher(kept);
    if (!turn.find()) {
      return List.of(kept);
    }
    String before = kept.substring(0, turn.start());
    String after = kept.substring(turn.end());
    if (turn.group().startsWith("after all")) {
      return List.of(kept);
    }
    return before.isBlank() ? List.of(" " + after) : List.of(before + " ", " " + after);
  }

  /** Returns whether a message corrects an earlier statement. */
  static boolean isIn(String plain) {
    return CORRECTING.matcher(plain).find() || SET_ASIDE.matcher(plain).find();
  }

  private Corrections() {}
}
