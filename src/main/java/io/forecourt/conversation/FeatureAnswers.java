package io.forecourt.conversation;

import io.forecourt.inventory.Feature;
import io.forecourt.inventory.Vehicle;
import io.forecourt.understanding.question.FeatureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers which features a unit has, as far as its listing goes. */
final class FeatureAnswers {

  private static final String LEATHER = "leather";

  /** No list of features speaks of them, so that their absence says nothing. */
  private static final Pattern NEVER_LISTED =
      Pattern.compile("\\b(?:keys?|tires|llantas|placas|plates|manuals?)\\b");

  private static final Pattern NAME =
      Pattern.compile("(?:Apple|CarPlay|Android|Auto|Bluetooth|Bose|Harman|Kardon|JBL|SofTex|USB)");

  /** Ends what takes no article: "Apple CarPlay", "navigation", "heated seats". */
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          ".*(?:[^s]s|CarPlay|Auto|Bluetooth|seating|navigation|start|entertainment|control|audio"
              + "|leather)");

  static void answer(Vehicle unit, Reply reply) {
    ReplyLanguage language = reply.language();
    List<String> had = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String feature : reply.details().features()) {
      String name = language.pick(feature, FeatureWords.inSpanish(feature));
      Feature asked = Feature.of(feature);
      switch (unit.details().lists(asked)) {
        case YES -> had.add(language.pick(inWords(unit.details().listed(asked)), name));
        case NO -> {
          if (NEVER_LISTED.matcher(feature).find()) {
            reply.leave(name, name);
          } else if (!feature.equals(LEATHER) || !noLeather(unit, reply)) {
            missing.add(language.pick(withArticle(feature), name));
          }
        }
        case UNKNOWN -> reply.leave(name, name);
      }
    }
    if (reply.details().features().isEmpty()) {
      List<String> listed = unit.details().features().stream().limit(6).toList();
      if (listed.isEmpty()) {
        reply.leave("equipment", "equipo");
      } else {
        reply.say("answer-feature-list", Map.of("featuresHad", language.and(listed)));
      }
    }
    if (!had.isEmpty()) {
      reply.say("answer-feature-yes", Map.of("featuresHad", language.and(had)));
    }
    if (!missing.isEmpty()) {
      reply.say("answer-feature-no", Map.of("featuresMissing", language.or(missing)));
      reply.memory().leaveOpen();
    }
  }

  /** "black cloth", "black SofTex". */
  static Optional<String> interior(Vehicle unit) {
    return unit.details().colors().interior().map(FeatureAnswers::lowerCase);
  }

  /** Says what the seats are made of, where the interior is known to be something else. */
  private static boolean noLeather(Vehicle unit, Reply reply) {
    Optional<String> interior =
        interior(unit).filter(words -> words.matches(".*(?i)(?:cloth|softex|vinyl|suede).*"));
    interior.ifPresent(words -> reply.say("answer-no-leather", Map.of("interior", words)));
    return interior.isPresent();
  }

  /** "a spare tire", but "bed length", of which every car has one. */
  private static String withArticle(String feature) {
    return feature.matches(".*(?:length|width|height|size|capacity|room|space|weight|cab|box)$")
        ? feature
        : inWords(feature);
  }

  /** "a power moonroof", "Apple CarPlay", "heated front seats": as the listing has it. */
  private static String inWords(String listed) {
    String words = lowerCase(listed);
    String head = words.replaceAll(" with .*", "");
    if (UNCOUNTED.matcher(head).matches()) {
      return words;
    }
    return Articles.indefinite(words);
  }

  private static String lowerCase(String words) {
    StringBuilder text = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      text.append(text.isEmpty() ? "" : " ")
          .append(NAME.matcher(word).matches() ? word : word.toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  private FeatureAnswers() {}
}
