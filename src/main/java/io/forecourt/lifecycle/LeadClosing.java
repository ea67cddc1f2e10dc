package io.forecourt.lifecycle;

import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import org.springframework.stereotype.Component;

/** Use case of a rep who closes a lead. */
@Component
class LeadClosing {

  private final LeadOutcomes leadOutcomes;
  private final SoldCars soldCars;
  private final OptOuts optOuts;

  LeadClosing(LeadOutcomes leadOutcomes, SoldCars soldCars, OptOuts optOuts) {
    this.leadOutcomes = leadOutcomes;
    this.soldCars = soldCars;
    this.optOuts = optOuts;
  }

  void record(Lead lead, CloseReport report, String person) {
    switch (report.result()) {
      case SOLD -> {
        CloseReport.Sale sale = report.sale().orElseThrow();
        String vin = soldCars.findVin(lead, sale.car(), sale.on());
        leadOutcomes.sold(lead, vin, sale.on(), report.note(), person);
      }
      case OPTED_OUT -> {
        leadOutcomes.record(lead, report.result(), report.note(), person);
        optOuts.record(lead.customerId(), "Opted out, recorded by " + person + ".");
      }
      case LOST, BAD, OPEN, RETAINED ->
          leadOutcomes.record(lead, report.result(), report.reason().or(report::note), person);
    }
  }
}
