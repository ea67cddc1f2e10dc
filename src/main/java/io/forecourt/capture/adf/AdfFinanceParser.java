package io.forecourt.capture.adf;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Parser of budget and financing in an ADF prospect. */
final class AdfFinanceParser {

  /** Returns the budget; null if the prospect has none. */
  static Facts.Budget budget(Element prospect) {
    BigDecimal monthlyMin = null;
    BigDecimal monthlyMax = null;
    BigDecimal totalMin = null;
    BigDecimal totalMax = null;
    BigDecimal down = null;
    for (Element element : prospect.select("finance > amount")) {
      BigDecimal amount = LenientNumbers.parseAmount(element.text()).orElse(null);
      boolean least = element.attr("limit").equalsIgnoreCase("minimum");
      switch (element.attr("type").toLowerCase(Locale.ROOT)) {
        case "monthly" -> {
          monthlyMin = least ? amount : monthlyMin;
          monthlyMax = least ? monthlyMax : amount;
        }
        case "downpayment" -> down = amount;
        default -> {
          totalMin = least ? amount : totalMin;
          totalMax = least ? totalMax : amount;
        }
      }
    }
    Facts.Budget budget = new Facts.Budget(monthlyMin, monthlyMax, totalMin, totalMax, down);
    return budget.isEmpty() ? null : budget;
  }

  /** Returns the financing method, or lease for a vehicle wanted on lease; null if unknown. */
  static Facts.Financing financing(Element prospect, Optional<Element> wanted) {
    String method = AdfText.first(prospect, "finance > method").orElse("").toUpperCase(Locale.ROOT);
    for (Facts.Financing financing : Facts.Financing.values()) {
      if (financing.name().equals(method)) {
        return financing;
      }
    }
    boolean leases =
        wanted.filter(car -> car.attr("interest").equalsIgnoreCase("lease")).isPresent();
    return leases ? Facts.Financing.LEASE : null;
  }

  private AdfFinanceParser() {}
}
