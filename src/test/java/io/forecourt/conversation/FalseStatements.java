package io.forecourt.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a reply says about stock, price or payment that no row and no calculation says. */
final class FalseStatements {

  private static final Pattern MONEY = Pattern.compile("\\$(\\d[\\d,]*)(?:\\.\\d\\d)?");
  private static final Pattern MILES = Pattern.compile("(\\d[\\d,]*) (?:miles|millas)\\b(?! por)");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern LOAN =
      Pattern.compile(
          "\\$(?<monthly>[\\d,]+)(?:/mo| a month| al mes).*?(?<term>\\d{2,3}) (?:months|mo|meses)"
              + ".*?(?<apr>[\\d.]+) ?% APR",
          Pattern.DOTALL);
  private static final Pattern ON_LOT = Pattern.compile("\\b(?:on (?:our|the) lot|still here)\\b");

  private final StockReferences stock;

  FalseStatements(StockReferences stock) {
    this.stock = stock;
  }

  /**
   * @param heard everything that the buyer has said, whose numbers may be repeated
   * @param facts texts with numbers that the store states about itself
   */
  List<String> in(String reply, String heard, String facts) {
    List<String> found = new ArrayList<>();
    Set<String> said = numbers(heard + " " + facts);
    boolean loan = reply.contains("APR");
    if (!loan && !reply.contains("estimate") && !reply.contains("estimad")) {
      MONEY
          .matcher(reply)
          .results()
          .map(match -> match.group(1).replace(",", ""))
          .filter(amount -> !said.contains(amount) && !isPrice(amount))
          .forEach(amount -> found.add("$" + amount + " is no price"));
    }
    LOAN.matcher(reply)
        .results()
        .filter(match -> !isLoan(reply, match))
        .forEach(match -> found.add("no loan: " + match.group().replace('\n', ' ')));
    MILES
        .matcher(reply)
        .results()
        .map(match -> match.group(1).replace(",", ""))
        .filter(miles -> !said.contains(miles) && !isOdometer(miles))
        .forEach(miles -> found.add(miles + " miles is no odometer"));
    for (String sentence : reply.split("(?<=[.!?])\\s", -1)) {
      if (ON_LOT.matcher(sentence).find()) {
        stock.rows().stream()
            .filter(row -> sentence.contains(StockReferences.spoken(row)))
            .filter(row -> !"ON_LOT".equals(row.get("status")))
            .forEach(row -> found.add(StockReferences.spoken(row) + " is " + row.get("status")));
      }
    }
    return found;
  }

  private boolean isPrice(String amount) {
    return stock.rows().stream()
        .anyMatch(
            row ->
                row.get("price") != null
                    && ((BigDecimal) row.get("price")).compareTo(new BigDecimal(amount)) == 0);
  }

  private boolean isOdometer(String miles) {
    return stock.rows().stream().anyMatch(row -> miles.equals(String.valueOf(row.get("odometer"))));
  }

  /** Some car of the store, with some amount of the reply down, costs what the reply says. */
  private boolean isLoan(String reply, MatchResult loan) {
    Matcher match = LOAN.matcher(loan.group());
    match.find();
    BigDecimal monthly = new BigDecimal(match.group("monthly").replace(",", ""));
    Set<String> downs = numbers(reply);
    downs.add("0");
    for (Map<String, Object> row : stock.rows()) {
      for (String down : downs) {
        BigDecimal price = (BigDecimal) row.get("price");
        if (price == null || price.compareTo(new BigDecimal(down)) <= 0) {
          continue;
        }
        BigDecimal exact =
            StockReferences.payment(
                price,
                new BigDecimal(down),
                new BigDecimal(match.group("apr")),
                Integer.parseInt(match.group("term")));
        if (exact.subtract(monthly).abs().compareTo(BigDecimal.ONE) <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    NUMBER
        .matcher(text)
        .results()
        .map(match -> match.group().replace(",", ""))
        .forEach(
            number -> {
              numbers.add(number);
              if (number.length() <= 3 && !number.contains(".")) {
                numbers.add(number + "000");
              } else if (number.matches("\\d{1,2}\\.\\d")) {
                numbers.add(number.replace(".", "") + "00");
              }
            });
    return numbers;
  }
}
