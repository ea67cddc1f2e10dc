package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.handoff.HandoffRecords;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the handoff record; the lead's id is the key, so a second try changes nothing. */
@Component
class WriteLeadWorker implements TopicWorker {

  private final HandoffRecords records;
  private final Crm crm;

  WriteLeadWorker(HandoffRecords records, Crm crm) {
    this.records = records;
    this.crm = crm;
  }

  @Override
  public String topic() {
    return Topics.WRITE_LEAD;
  }

  @Override
  public Map<String, Object> work(UUID leadId) {
    HandoffRecord handoff = records.get(leadId);
    crm.write("handoff-" + leadId, leadId, handoff.store(), handoff.record());
    records.markWritten(leadId);
    return Variables.CRM_WRITTEN.to(true);
  }
}
