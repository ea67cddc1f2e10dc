package io.forecourt.conversation;

import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.understanding.llm.ReplyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sheets of turns for the tests of the check, and what it says of words that rest on them. */
final class Sheets {

  static final String UNKNOWN = "I don't have that here (that). Ann Archer will get it for you.";
  static final String QUESTION = "What monthly payment would work for you?";

  /** The buyer's words in a turn that leaves a question open. */
  static GroundingSheet answer(String language, String buyersWords) {
    return new GroundingSheet(
        ModelWords.Kind.ANSWER,
        language,
        160,
        306,
        List.of(
            free("unit.name", "vehicle", "2024 Toyota Camry XSE"),
            free("unit.miles", "miles on the odometer", "18,240"),
            free("unit.seats", "seats", "5"),
            free("unit.engine", "engine", "2.5L 4-cylinder"),
            free("unit.transmission", "transmission", "8-speed automatic"),
            free("unit.drivetrain", "drivetrain", "AWD (all-wheel drive)"),
            free("unit.city", "mpg city", "25"),
            free("unit.highway", "mpg highway", "34"),
            free("unit.interior", "interior", "Black"),
            quoted("unit.feature.1", "equipment", "leather-wrapped steering wheel"),
            quoted("unit.feature.2", "equipment", "heated front seats"),
            quoted("unit.history", "history", "CARFAX 1-Owner, no accidents reported"),
            quoted("unit.title", "title", "clean"),
            quoted("unit.warranty", "warranty", "factory powertrain until Nov 2027"),
            quoted("store.hours", "hours", "Monday to Friday 9 AM to 8 PM, closed Sunday"),
            free("rep.name", "sales rep", "Ann Archer"),
            free("buyer.name", "buyer's first name", "Jane")),
        UNKNOWN + " " + QUESTION,
        UNKNOWN,
        List.of(),
        List.of(),
        List.of(new GroundingSheet.Turn("buyer", buyersWords)));
  }

  /** A turn that says plain facts and asks a question. */
  static GroundingSheet phrasing(String plain, String... values) {
    String approved = plain + " " + QUESTION;
    return new GroundingSheet(
        ModelWords.Kind.PHRASING,
        "en",
        160,
        160,
        List.of(),
        approved,
        approved,
        List.of(QUESTION),
        List.of(values),
        List.of());
  }

  /** Checks an answer that says that it rests on every fact of the sheet. */
  static Optional<ReplyFault> check(GroundingSheet sheet, String text) {
    List<String> all = new ArrayList<>();
    sheet.facts().forEach(fact -> all.add(fact.key()));
    return ReplyChecker.check(sheet, new ReplyModel.Written(true, text, all));
  }

  private static GroundingSheet.Fact free(String key, String label, String value) {
    return new GroundingSheet.Fact(key, label, value, false);
  }

  private static GroundingSheet.Fact quoted(String key, String label, String value) {
    return new GroundingSheet.Fact(key, label, value, true);
  }

  private Sheets() {}
}
