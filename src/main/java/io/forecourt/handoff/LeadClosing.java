package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import org.springframework.stereotype.Component;

/** Use case of a rep who closes a lead. */
@Component
class LeadClosing {

  private final Results results;
  private final OptOuts optOuts;

  LeadClosing(Results results, OptOuts optOuts) {
    this.results = results;
    this.optOuts = optOuts;
  }

  void record(Lead lead, CloseReport report, String person) {
    switch (report.result()) {
      case SOLD -> {
        CloseReport.Sale sale = report.sale().orElseThrow();
        results.sold(lead, sale.vin(), sale.on(), report.note(), person);
      }
      case OPTED_OUT -> {
        results.keep(lead, report.result(), report.note(), person);
        optOuts.record(lead.customerId(), "Said so to " + person + ".");
      }
      case LOST, BAD, OPEN, RETAINED ->
          results.keep(lead, report.result(), report.reason().or(report::note), person);
    }
  }
}
