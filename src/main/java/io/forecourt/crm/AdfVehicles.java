package io.forecourt.crm;

import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The vehicle elements of an ADF prospect: the vehicle wanted, and the trade-in. */
record AdfVehicles(Facts facts, Currency currency) {

  /** Writes the vehicle wanted. ADF requires year, make and model, so unknown ones are empty. */
  void writeWanted(AdfWriter xml) throws XMLStreamException {
    Optional<WantedVehicle> vehicle = Optional.ofNullable(facts.vehicle());
    String condition = vehicle.map(WantedVehicle::condition).orElse("used");
    xml.open("vehicle")
        .attribute("interest", facts.financing() == Facts.Financing.LEASE ? "lease" : "buy")
        .attribute("status", condition.equals("new") ? "new" : "used");
    writeName(
        xml,
        vehicle.map(WantedVehicle::year).orElse(null),
        vehicle.map(WantedVehicle::make).orElse(null),
        vehicle.map(WantedVehicle::model).orElse(null));
    xml.optional("vin", vehicle.map(WantedVehicle::vin));
    xml.optional("stock", vehicle.map(WantedVehicle::stockNumber));
    xml.optional("trim", vehicle.map(WantedVehicle::trim));
    xml.optional("bodystyle", vehicle.map(WantedVehicle::bodyStyle));
    writeFinance(xml);
    xml.close();
  }

  /** Writes the trade-in, if the buyer has one. */
  void writeTradeIn(AdfWriter xml) throws XMLStreamException {
    Facts.TradeIn trade = facts.tradeIn();
    if (trade == null || !trade.has()) {
      return;
    }
    xml.open("vehicle").attribute("interest", "trade-in").attribute("status", "used");
    writeName(xml, trade.year(), trade.make(), trade.model());
    if (trade.mileage() != null) {
      xml.element("odometer", trade.mileage().toString(), "units", "mi");
    }
    xml.optional("condition", Optional.ofNullable(trade.condition()));
    xml.optional(
        "comments", Optional.ofNullable(trade.owes()).map(owes -> "Owes " + owes.toPlainString()));
    xml.close();
  }

  /** Writes the budget. ADF requires an amount here, so a financing method alone is left out. */
  private void writeFinance(AdfWriter xml) throws XMLStreamException {
    Facts.Budget budget = facts.budget();
    if (budget == null || budget.isEmpty()) {
      return;
    }
    xml.open("finance");
    xml.element(
        "method",
        facts.financing() == null ? "finance" : facts.financing().name().toLowerCase(Locale.ROOT));
    writeAmount(xml, "downpayment", "exact", budget.down());
    writeAmount(xml, "monthly", "minimum", budget.monthlyMin());
    writeAmount(xml, "monthly", "maximum", budget.monthlyMax());
    writeAmount(xml, "total", "minimum", budget.totalMin());
    writeAmount(xml, "total", "maximum", budget.totalMax());
    xml.close();
  }

  private void writeAmount(AdfWriter xml, String type, String limit, BigDecimal amount)
      throws XMLStreamException {
    if (amount != null) {
      xml.open("amount")
          .attribute("type", type)
          .attribute("limit", limit)
          .attribute("currency", currency.getCurrencyCode())
          .text(amount.toPlainString())
          .close();
    }
  }

  private static void writeName(AdfWriter xml, Integer year, String make, String model)
      throws XMLStreamException {
    xml.element("year", year == null ? "" : year.toString());
    xml.element("make", make == null ? "" : make);
    xml.element("model", model == null ? "" : model);
  }
}
