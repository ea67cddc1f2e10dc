package io.forecourt.conversation;

import io.forecourt.inventory.Feature;
import io.forecourt.inventory.Vehicle;
import io.forecourt.understanding.question.FeatureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers which features a unit has, as far as its listing goes. */
final class FeatureAnswers {

  static void answer(Vehicle unit, Reply reply) {
    ReplyLanguage language = reply.language();
    List<String> had = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String feature : reply.details().features()) {
      String name = language.pick(feature, FeatureWords.inSpanish(feature));
      switch (unit.details().lists(Feature.of(feature))) {
        case YES -> had.add(name);
        case NO -> missing.add(name);
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

  private FeatureAnswers() {}
}
