package io.forecourt.qualification;

import io.forecourt.messaging.Gate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers an enquiry once. */
@Component
class FirstAnswer {

  private static final String FIRST = "first-answer-";

  /** Whoever called has been asked already. */
  private static final String ASK_FOR_CAR = "first-answer-general";

  private static final String UPDATE = "update-";

  private final Gate gate;

  FirstAnswer(Gate gate) {
    this.gate = gate;
  }

  /** Sends a block once; who was told "we are checking" gets the update instead of a greeting. */
  void send(UUID leadId, String block) {
    if (gate.hasSent(leadId, block)) {
      return;
    }
    if (block.equals(ASK_FOR_CAR) && gate.hasSent(leadId, Gate.MISSED_CALL)) {
      return;
    }
    boolean greeted = block.startsWith(FIRST) && gate.hasSent(leadId, FIRST);
    String wording = greeted ? UPDATE + block.substring(FIRST.length()) : block;
    gate.send(leadId, wording);
  }
}
