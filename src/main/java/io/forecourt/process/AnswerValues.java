package io.forecourt.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that code knows of the variables with a fixed list, by the name of the variable. */
public final class AnswerValues {

  private static final Set<String> YES_NO = Set.of("YES", "NO");
  private static final Set<String> MARKS = Set.of("1", "2", "3", "4", "5");

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("grade", Set.of("A", "B", "C", "D")),
          Map.entry("band", Set.of("LOW", "MEDIUM", "HIGH", "HOT")),
          Map.entry("stockAnswer", Set.of("AVAILABLE", "GONE", "NOT_NAMED")),
          Map.entry("conversationStep", Set.of("CHECK_STOCK", "ASK", "WAIT", "HAND_OVER")),
          Map.entry("touchAction", Set.of("CALL", "MESSAGE", "END", "IN_TOUCH")),
          Map.entry(
              "callOutcome",
              Set.of(
                  "ANSWERED",
                  "NO_ANSWER",
                  "VOICEMAIL",
                  "WRONG_NUMBER",
                  "DO_NOT_CONTACT",
                  "TEXTED",
                  "EMAILED")),
          Map.entry("workResult", Set.of("NEXT_STEP", "VISIT", "FOLLOW_UP", "CLOSE")),
          Map.entry("leadResult", Set.of("OPEN", "SOLD", "LOST", "BAD", "OPTED_OUT")),
          Map.entry("confirmOutcome", Set.of("CONFIRMED", "MOVED", "CALLED_OFF", "NOT_REACHED")),
          Map.entry("offerDecision", Set.of("APPROVE", "LOOK_AGAIN")),
          Map.entry("stepInDecision", Set.of("KEEP", "REASSIGN")),
          Map.entry("buyerOptsOut", YES_NO),
          Map.entry("isInquiry", Set.of("true", "false")),
          Map.entry("visitOutcome", Set.of("SHOWN", "NO_SHOW")),
          Map.entry("cameBy", Set.of("WALK_IN", "PHONE")),
          Map.entry("tradeInAnswer", Set.of("NO", "YES", "EXCELLENT", "GOOD", "FAIR", "POOR")),
          Map.entry("tradeCondition", Set.of("excellent", "good", "fair", "poor")),
          Map.entry(
              "timelineBucket",
              Set.of(
                  "WITHIN_7_DAYS",
                  "WITHIN_30_DAYS",
                  "WITHIN_90_DAYS",
                  "OVER_90_DAYS",
                  "JUST_LOOKING")),
          Map.entry("financingAnswer", Set.of("CASH", "FINANCE", "LEASE")),
          Map.entry("contactChannel", Set.of("PHONE", "TEXT", "EMAIL", "WHATSAPP")),
          Map.entry("relevance", MARKS),
          Map.entry("clarity", MARKS),
          Map.entry("callGreeting", MARKS),
          Map.entry("callNeeds", MARKS),
          Map.entry("callProduct", MARKS),
          Map.entry("callObjections", MARKS),
          Map.entry("callAppointment", MARKS),
          Map.entry("callDocumentation", MARKS),
          Map.entry("callOverall", MARKS));

  /** Choices without which a person cannot say what happened. */
  private static final Map<String, Set<String>> OFFERED =
      Map.of(
          "callOutcome", Set.of("ANSWERED", "NO_ANSWER", "DO_NOT_CONTACT"),
          "buyerOptsOut", YES_NO,
          "stepInDecision", Set.of("KEEP", "REASSIGN"),
          "offerDecision", Set.of("APPROVE"),
          "confirmOutcome", Set.of("CONFIRMED", "CALLED_OFF"),
          "workResult", Set.of("NEXT_STEP", "CLOSE"));

  /** Returns the values of a variable; empty if it has no fixed list. */
  public static Optional<Set<String>> of(String variable) {
    return Optional.ofNullable(KNOWN.get(RetiredNames.VARIABLES.getOrDefault(variable, variable)));
  }

  /** Returns the choices that a form with this field has to offer. */
  public static Set<String> offered(String variable) {
    return OFFERED.getOrDefault(RetiredNames.VARIABLES.getOrDefault(variable, variable), Set.of());
  }

  private AnswerValues() {}
}
