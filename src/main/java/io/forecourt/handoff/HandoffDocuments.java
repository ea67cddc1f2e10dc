package io.forecourt.handoff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.MessageThread;
import io.forecourt.scoring.ScoreReasons;
import org.springframework.stereotype.Component;

/** The handoff record of a lead as JSON, in the shape that goes to the CRM. */
@Component
class HandoffDocuments {

  private final MessageThread messageThread;
  private final ScoreReasons reasons;
  private final ObjectMapper json;

  HandoffDocuments(MessageThread messageThread, ScoreReasons reasons, ObjectMapper json) {
    this.messageThread = messageThread;
    this.reasons = reasons;
    this.json = json;
  }

  ObjectNode write(Lead lead, Facts known, String nextAction) {
    ObjectNode record = json.createObjectNode();
    record.put("leadId", lead.id().toString());
    record.put("store", lead.store());
    record.put("source", lead.source());
    record.put("receivedAt", lead.receivedAt().toString());
    record.put("factsComplete", known.complete());
    record.set("facts", json.valueToTree(known));
    record.put("score", lead.score().orElse(0));
    record.put("band", lead.band().map(Enum::name).orElse(null));
    record.put("grade", lead.grade().orElse(null));
    record.set("scoreReasons", json.valueToTree(reasons.findByLead(lead.id())));
    record.put("owner", lead.owner().orElse(null));
    record.put("nextAction", nextAction);
    record.set("transcript", json.valueToTree(messageThread.findByLead(lead.id())));
    return record;
  }
}
