package io.forecourt.conversation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts values of the stock into expectations: {@code {R1256:odometer}}. */
final class StockReferences {

  private static final Pattern REFERENCE = Pattern.compile("\\{([a-zA-Z][^{}]*)}");
  private static final BigDecimal HIGH_RISK = new BigDecimal("10000");

  private final List<Map<String, Object>> rows;

  StockReferences(JdbcClient jdbc) {
    this.rows =
        jdbc.sql("select * from forecourt.vehicle where store = 'riverside'").query().listOfRows();
  }

  List<Map<String, Object>> rows() {
    return rows;
  }

  /** Returns an expression, in any case of letters, with dots that match new lines. */
  Pattern expression(String words) {
    String filled =
        REFERENCE
            .matcher(words)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1).split(":", -1))));
    return Pattern.compile(
        filled, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private String value(String[] parts) {
    return switch (parts[0]) {
      case "has" -> has(row(parts[1]), parts[2]);
      case "pay" -> money(payment(row(parts[1]), parts[2], parts[3]));
      case "apr" -> Pattern.quote(apr(row(parts[1])).toPlainString()) + " ?%";
      case "fee" -> parts[1].equals("doc") ? "\\$\\d+" : "\\$\\d";
      case "otd" -> "\\$[\\d,]+.*\\$[\\d,]+";
      default -> column(row(parts[0]), parts[1]);
    };
  }

  private Map<String, Object> row(String stockNumber) {
    return rows.stream()
        .filter(row -> stockNumber.equals(row.get("stock_number")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No stock number " + stockNumber));
  }

  private static String column(Map<String, Object> row, String name) {
    return switch (name) {
      case "price" -> row.get("price") == null ? "(?!)" : money((BigDecimal) row.get("price"));
      case "odometer" -> "%,d".formatted((Integer) row.get("odometer"));
      case "stock" -> text(row, "stock_number");
      case "trim" -> text(row, "trim_level");
      case "exterior", "interior" -> color(text(row, name));
      case "drivetrain" -> text(row, name).replace("FOUR_WHEEL", "4WD");
      case "mpg" -> text(row, "city_mpg");
      default -> text(row, name);
    };
  }

  private static String text(Map<String, Object> row, String column) {
    Object value = row.get(column);
    return value == null
        ? "don't have that|can't see that|no tengo|no sé"
        : Pattern.quote(value.toString());
  }

  private static String color(String quoted) {
    return quoted;
  }

  private static String has(Map<String, Object> row, String feature) {
    String features = String.valueOf(row.get("features")).toLowerCase(Locale.ROOT);
    if (features.length() < 4) {
      return "(don't have that|can't see that)[^.]*" + feature;
    }
    return features.contains(feature)
        ? "(yes|has|comes with|got|includ)[^.]*" + feature
        : "(don't see|isn't listed|not listed|doesn't list|no )[^.]*" + feature;
  }

  private static BigDecimal apr(Map<String, Object> row) {
    BigDecimal price = (BigDecimal) row.get("price");
    return new BigDecimal(price.compareTo(HIGH_RISK) < 0 ? "9.9" : "7.9");
  }

  /** The annuity, computed here once more. */
  static BigDecimal payment(BigDecimal price, BigDecimal down, BigDecimal apr, int months) {
    MathContext precise = MathContext.DECIMAL64;
    BigDecimal rate = apr.divide(BigDecimal.valueOf(1200), precise);
    BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, precise);
    return price
        .subtract(down)
        .multiply(rate, precise)
        .multiply(growth, precise)
        .divide(growth.subtract(BigDecimal.ONE), precise)
        .setScale(0, RoundingMode.HALF_UP);
  }

  private static BigDecimal payment(Map<String, Object> row, String down, String months) {
    BigDecimal price = (BigDecimal) row.get("price");
    BigDecimal paid =
        down.equals("-")
            ? price.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP)
            : new BigDecimal(down);
    int term =
        !months.equals("-") ? Integer.parseInt(months) : price.compareTo(HIGH_RISK) < 0 ? 48 : 72;
    return payment(price, paid, apr(row), term);
  }

  static String money(BigDecimal amount) {
    return Pattern.quote(
        "$"
            + NumberFormat.getIntegerInstance(Locale.US)
                .format(amount.setScale(0, RoundingMode.HALF_UP)));
  }

  /** The words by which a unit is known in a reply. */
  static String spoken(Map<String, Object> row) {
    return List.of("year", "make", "model", "trim_level").stream()
        .map(column -> String.valueOf(row.get(column)))
        .collect(Collectors.joining(" "));
  }
}
