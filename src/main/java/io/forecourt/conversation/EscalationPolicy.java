package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.sla.SlaPolicyRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides when a person takes over, from the decision {@code escalation}. */
@Component
class EscalationPolicy {

  static final String CONFUSION = "CONFUSION";
  static final String SIX_OF_SIX = "SIX_OF_SIX";
  static final String NOTHING_LEFT = "NOTHING_LEFT";
  static final String UNREACHABLE = "UNREACHABLE";
  static final String TIME_UP = "TIME_UP";
  static final String SPANISH = "SPANISH";
  static final String SILENCE = "SILENCE";

  private final DecisionTables decisions;

  EscalationPolicy(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /** Returns whether a conversation that ended for this reason was no pleasure to the buyer. */
  static boolean isUpset(String because) {
    return because.equals("NOT_INTERESTED") || because.equals("COMPLAINT");
  }

  /** Returns whether a conversation that ended for this reason had nothing left to ask. */
  static boolean isComplete(String because) {
    return because.equals(SIX_OF_SIX) || because.equals(NOTHING_LEFT);
  }

  /**
   * @param happened a signal, or one of the constants above
   * @param reason one sentence for the rep
   * @param template name of the message to the buyer; empty for none
   * @param callWithin the clock of {@code sla-policy} by which the buyer is called
   */
  record Escalation(String happened, String reason, Optional<String> template, String callWithin) {}

  Optional<Escalation> find(Lead lead, String happened, int notUnderstood) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", lead.store());
    inputs.put("happened", happened);
    inputs.put("notUnderstood", notUnderstood);
    Map<String, Object> ruling = decisions.evaluateSingle(Decisions.ESCALATION, inputs);
    return Boolean.TRUE.equals(ruling.get("handOver"))
        ? Optional.of(
            new Escalation(
                happened,
                (String) ruling.get("reason"),
                Optional.of((String) ruling.get("template"))
                    .filter(template -> !template.isEmpty()),
                (String) ruling.get("callWithin")))
        : Optional.empty();
  }

  /** Finds a concern of the buyer that a rep has to know about right away. */
  Optional<Escalation> findConcern(Lead lead, Conversation conversation) {
    return conversation.concerns().stream()
        .flatMap(concern -> find(lead, concern, conversation.notUnderstood()).stream())
        .findFirst()
        .or(
            () ->
                conversation.isUnheard()
                    ? find(lead, CONFUSION, conversation.notUnderstood())
                    : Optional.empty());
  }

  /** Returns the escalation that ends a conversation, even without a rule in the decision. */
  Escalation end(Lead lead, String happened) {
    return find(lead, happened, 0)
        .orElseGet(
            () ->
                new Escalation(happened, "", Optional.empty(), SlaPolicyRow.FIRST_CONTACT.name()));
  }
}
