package io.forecourt.insight.incident;

import io.forecourt.platform.FailedWork;
import io.forecourt.platform.NotFound;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.StepNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Failed work by cause, and how it is sent on. */
@Component
class Incidents {

  private final IncidentRows rows;
  private final FindingRows findingRows;
  private final ModelFindings findings;
  private final StepNames steps;
  private final Map<String, FailedWork> queues;

  Incidents(
      IncidentRows rows,
      FindingRows findingRows,
      ModelFindings findings,
      StepNames steps,
      List<FailedWork> queues) {
    this.rows = rows;
    this.findingRows = findingRows;
    this.findings = findings;
    this.steps = steps;
    this.queues = queues.stream().collect(Collectors.toMap(FailedWork::queue, Function.identity()));
  }

  /** Returns what has stopped, the oldest first, and then what diagrams miss. */
  List<Incident> findAll() {
    return Stream.concat(
            rows.findAll().stream().map(this::incident), findingRows.findAll().stream())
        .toList();
  }

  /**
   * Marks what a diagram misses as seen.
   *
   * @throws NotFound if something has stopped, which only a retry ends
   */
  void dismiss(Incident incident) {
    if (!incident.dismissible()) {
      throw new NotFound("Only what a diagram misses can be dismissed.");
    }
    findings.dismiss(incident.ids().stream().map(Long::valueOf).toList());
  }

  /**
   * Makes the work of an incident due now.
   *
   * @return how many pieces of work are due now
   * @throws NotFound if it is over, or if its work cannot be sent on from here
   */
  int retry(Incident incident) {
    FailedWork queue = queues.get(incident.queue());
    if (queue == null) {
      throw new NotFound("This work cannot be retried; contact the buyer another way.");
    }
    return queue.retry(incident.ids());
  }

  private Incident incident(IncidentRows.Row row) {
    String process = row.process().orElse("");
    String step = row.step().map(id -> steps.nameOf(row.definition().orElse(""), id)).orElse("");
    return new Incident(
        row.id(),
        row.queue(),
        row.store().orElse(""),
        row.storeName().orElse(""),
        process,
        step,
        place(row, process, step),
        PlainCause.of(row.cause()),
        row.stopped(),
        row.count(),
        row.since(),
        row.latest(),
        queues.containsKey(row.queue()),
        false,
        row.leads(),
        row.ids());
  }

  private static String place(IncidentRows.Row row, String process, String step) {
    String where =
        process.isEmpty() ? QueueLabels.of(row.queue()) : "%s › %s".formatted(process, step);
    return row.storeName().map(store -> "%s (%s)".formatted(where, store)).orElse(where);
  }
}
