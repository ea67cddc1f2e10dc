package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.handoff.HandoffRecords;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the handoff record to the CRM. The key is made of the lead's id, so a retry changes
 * nothing.
 */
@Component
class WriteLeadWorker implements TopicWorker {

  private final HandoffRecords handoffs;
  private final CrmRecords records;
  private final List<Crm> crms;

  WriteLeadWorker(HandoffRecords handoffs, CrmRecords records, List<Crm> crms) {
    this.handoffs = handoffs;
    this.records = records;
    this.crms = crms;
  }

  @Override
  public String topic() {
    return Topics.WRITE_LEAD;
  }

  /** Writes to our table and to the CRM. A CRM failure rolls both back, and the task is retried. */
  @Override
  @Transactional
  public Map<String, Object> work(UUID leadId) {
    HandoffRecord handoff = handoffs.get(leadId);
    String key = "handoff-" + leadId;
    if (records.record(key, leadId, handoff.store(), handoff.record())) {
      crms.stream()
          .filter(crm -> crm.serves(handoff.store()))
          .forEach(crm -> crm.write(key, handoff));
    }
    handoffs.markWritten(leadId);
    return Variables.CRM_WRITTEN.to(true);
  }
}
