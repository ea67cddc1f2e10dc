package io.forecourt.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What code relies on in a process, however an administrator redraws it.
 *
 * @param starts variables that code sets when it starts the process; empty if only other processes
 *     call it
 * @param stops messages that must interrupt it
 * @param hears messages that it must react to in any way
 * @param goesOn messages that it may react to and must not be interrupted by
 * @param passes what every way from the start to an end must go through: for each, one of several
 *     beans or topics
 */
public record ProcessContract(
    Set<String> starts,
    Set<String> stops,
    Set<String> hears,
    Set<String> goesOn,
    List<Passage> passes) {

  /**
   * @param steps one of these beans or topics
   * @param because what would be missing, in words
   */
  public record Passage(Set<String> steps, String because) {}

  private static final Set<String> OF_A_LEAD = Set.of("leadId", "store");

  private static final Map<String, ProcessContract> ALL =
      Map.ofEntries(
          Map.entry(
              ProcessKeys.LEAD_LIFECYCLE,
              new ProcessContract(
                  Set.of("leadId", "store", "withRep"),
                  Set.of(MessageNames.ENDED),
                  Set.of(MessageNames.REOPENED),
                  Set.of(),
                  List.of(
                      new Passage(
                          Set.of(Delegates.CLOSE_LEAD),
                          "the outcome is never recorded, and the lead stays open")))),
          Map.entry(
              ProcessKeys.LEAD_QUALIFICATION,
              new ProcessContract(
                  Set.of(),
                  Set.of(),
                  Set.of(MessageNames.REPLIED, MessageNames.CONTACTED),
                  Set.of(),
                  List.of(
                      new Passage(
                          Set.of(Delegates.ANSWER_AND_ASK), "the buyer gets no first answer"),
                      new Passage(
                          Set.of(Delegates.END_CONVERSATION),
                          "the end of the conversation is never recorded")))),
          Map.entry(
              ProcessKeys.LEAD_HANDOFF,
              new ProcessContract(
                  Set.of(),
                  Set.of(),
                  Set.of(MessageNames.REPLIED),
                  Set.of(MessageNames.REPLIED),
                  List.of(
                      new Passage(
                          Set.of(Delegates.PREPARE_HANDOFF), "the rep gets no handoff record"),
                      new Passage(
                          Set.of(Topics.WRITE_LEAD, Delegates.CATCH_UP_CRM),
                          "the lead never reaches the CRM")))),
          Map.entry(
              ProcessKeys.LEAD_FOLLOW_UP,
              new ProcessContract(
                  Set.of(),
                  Set.of(MessageNames.REPLIED, MessageNames.CONTACTED, MessageNames.INTENT_CHANGED),
                  Set.of(),
                  Set.of(),
                  List.of())),
          Map.entry(
              ProcessKeys.ASSISTANT_PAUSE,
              new ProcessContract(
                  OF_A_LEAD,
                  Set.of(),
                  Set.of(
                      MessageNames.ASSISTANT_PAUSED,
                      MessageNames.ASSISTANT_RESUMED,
                      MessageNames.ENDED),
                  Set.of(),
                  List.of())),
          Map.entry(
              ProcessKeys.TRADE_IN_APPRAISAL,
              new ProcessContract(
                  Set.of("leadId", "store", "owner", "urgency"),
                  Set.of(MessageNames.CLOSED),
                  Set.of(),
                  Set.of(),
                  List.of())),
          Map.entry(
              ProcessKeys.OPT_OUT_REVIEW,
              new ProcessContract(
                  Set.of("leadId", "store", "owner"),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  List.of(
                      new Passage(
                          Set.of(Delegates.RECORD_OPT_OUT_REVIEW),
                          "the answer to the opt-out is never recorded")))),
          Map.entry(
              ProcessKeys.INTAKE_REVIEW,
              new ProcessContract(
                  Set.of("intakeId", "store"),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  List.of(
                      new Passage(
                          Set.of(Delegates.RECORD_REVIEW), "the inquiry never becomes a lead")))),
          Map.entry(
              ProcessKeys.CRM_CATCH_UP,
              new ProcessContract(
                  OF_A_LEAD,
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  List.of(
                      new Passage(Set.of(Topics.WRITE_LEAD), "the lead never reaches the CRM")))),
          Map.entry(
              ProcessKeys.LOG_WALK_IN,
              new ProcessContract(
                  Set.of("store"),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  List.of(
                      new Passage(
                          Set.of(Delegates.LOG_WALK_IN), "the visitor never becomes a lead")))),
          Map.entry(
              ProcessKeys.QUALITY_AUDIT,
              new ProcessContract(
                  Set.of("auditId", "store"),
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  List.of(new Passage(Set.of(Delegates.CLOSE_AUDIT), "the audit never closes")))));

  public static Optional<ProcessContract> find(String process) {
    return Optional.ofNullable(ALL.get(process));
  }

  /** Returns whether code starts the process, so that no person and no timer must. */
  public boolean isStartedByCode() {
    return !starts.isEmpty();
  }
}
