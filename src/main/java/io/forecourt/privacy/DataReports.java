package io.forecourt.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.PersonalTable;
import io.forecourt.process.ProcessRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Access reports: everything stored about one person (GDPR Art. 15, Cal. Civ. Code 1798.110). */
@Component
class DataReports {

  private final PersonalTables tables;
  private final ProcessRecords processes;
  private final Clock clock;

  DataReports(PersonalTables tables, ProcessRecords processes, Clock clock) {
    this.tables = tables;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * One person's data.
   *
   * @param tables rows by the name of the table; times in UTC
   */
  record DataReport(
      UUID customer,
      String store,
      Instant createdAt,
      Map<String, List<JsonNode>> tables,
      ProcessRecords.Records engine) {}

  DataReport create(DataSubject subject) {
    Map<String, Object> parameters = tables.parameters(subject);
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    for (PersonalTable table : tables.all()) {
      rows.computeIfAbsent(table.name(), name -> new ArrayList<>())
          .addAll(tables.rows(table, parameters));
    }
    return new DataReport(
        subject.customerId(),
        subject.store(),
        clock.instant(),
        rows,
        processes.find(tables.processKeys(subject), subject.addresses()));
  }
}
