package io.forecourt.conversation;

import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Vehicle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers which wheels are driven: yes or no where one kind was asked for. */
final class DrivetrainAnswers {

  private static final Map<Drivetrain, Pattern> NAMED = new EnumMap<>(Drivetrain.class);

  static {
    NAMED.put(Drivetrain.AWD, Pattern.compile("(?i)\\b(?:awd|all[- ]?wheel)\\b"));
    NAMED.put(Drivetrain.FOUR_WHEEL, Pattern.compile("(?i)\\b(?:4wd|4x4|(?:four|4)[- ]?wheel)\\b"));
    NAMED.put(Drivetrain.FWD, Pattern.compile("(?i)\\b(?:fwd|front[- ]?wheel)\\b"));
    NAMED.put(Drivetrain.RWD, Pattern.compile("(?i)\\b(?:rwd|rear[- ]?wheel)\\b"));
  }

  static void answer(Vehicle unit, Reply reply) {
    Optional<Drivetrain> drivetrain = unit.details().powertrain().drivetrain();
    if (drivetrain.isEmpty()) {
      reply.leave("drivetrain", "tracción");
      return;
    }
    Drivetrain actual = drivetrain.get();
    reply.say(
        template(asked(reply.memory().heardWords()), actual),
        Map.of("drivetrain", VehicleWords.drivetrain(actual, reply.language())));
  }

  private static List<Drivetrain> asked(String words) {
    return NAMED.entrySet().stream()
        .filter(named -> named.getValue().matcher(words).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All-wheel and four-wheel drive are near enough for neither a yes nor a no. */
  private static String template(List<Drivetrain> asked, Drivetrain actual) {
    boolean one = asked.size() == 1;
    if (!one || (asked.get(0) != actual && drivesAll(asked.get(0)) && drivesAll(actual))) {
      return "answer-drivetrain";
    }
    return asked.get(0) == actual ? "answer-drivetrain-yes" : "answer-drivetrain-no";
  }

  private static boolean drivesAll(Drivetrain drivetrain) {
    return drivetrain == Drivetrain.AWD || drivetrain == Drivetrain.FOUR_WHEEL;
  }

  private DrivetrainAnswers() {}
}
