package io.forecourt.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as exports write them. What cannot be one throws an exception. */
public final class FieldValues {

  private static final String IN_DAYS = "today";
  private static final Set<String> NOTHING =
      Set.of("nan", "null", "n/a", "n/u", "na", "-", "--", "none", "#n/a");
  private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final DateTimeFormatter US_SHORT_DATE = DateTimeFormatter.ofPattern("M/d/yy");
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");
  private static final Pattern VIN = Pattern.compile("(?i)[A-HJ-NPR-Z0-9]{17}");
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String DIGITS = "012345678912345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("100000000");
  private static final Pattern YES = Pattern.compile("(?i)y|yes|true|1|certified|cpo");

  public static boolean isBlank(String text) {
    return text.isBlank() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  public static boolean isVin(String text) {
    return VIN.matcher(text.strip()).matches();
  }

  /** Seventeen characters; European cars carry no check digit, so a wrong one is no error. */
  public static String vin(String text) {
    if (!isVin(text)) {
      throw new IllegalArgumentException();
    }
    return text.toUpperCase(Locale.ROOT);
  }

  /** ISO 3779 as in North America: the ninth character follows from the others. */
  public static boolean hasRightCheckDigit(String vin) {
    int sum = 0;
    for (int index = 0; index < vin.length(); index++) {
      sum +=
          WEIGHTS[index] * Character.digit(DIGITS.charAt(LETTERS.indexOf(vin.charAt(index))), 10);
    }
    return "0123456789X".charAt(sum % 11) == vin.charAt(8);
  }

  public static boolean isYes(String text) {
    return YES.matcher(text.strip()).matches();
  }

  /** "$28,995.00" or "28995 USD"; zero means that there is no price. */
  public static BigDecimal money(String text) {
    BigDecimal amount = number(text.replaceAll("[\\p{Sc}]|\\b[A-Za-z]{3}\\b", ""));
    if (amount.signum() < 0 || amount.compareTo(HIGHEST_PRICE) >= 0) {
      throw new IllegalArgumentException();
    }
    // "28.995" is not 29 dollars.
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** "28.995,00", as a store outside the US may write it. */
  public static BigDecimal moneyWithDecimalComma(String text) {
    return money(text.replace(".", "").replace(',', '.'));
  }

  /** "64,460.0" or "64460 mi". */
  public static Integer count(String text) {
    int count = number(text.replaceFirst("(?i)\\s*(mi|miles|km)\\.?$", "")).intValueExact();
    if (count < 0) {
      throw new IllegalArgumentException();
    }
    return count;
  }

  /** Commas part thousands only. */
  private static BigDecimal number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0]", "");
    if (plain.contains(",") && !plain.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
      throw new IllegalArgumentException();
    }
    return new BigDecimal(plain.replace(",", ""));
  }

  public static Integer year(String text) {
    int year = count(text);
    if (year < 1900 || year > 2100) {
      throw new IllegalArgumentException();
    }
    return year;
  }

  /** The first number: "1-Owner" is one. */
  public static Optional<Integer> firstCount(String text) {
    Matcher number = FIRST_NUMBER.matcher(text);
    return number.find() ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
  }

  /** "2026-03-11", "03/11/2026", "3/11/26", "20260311", "today" or "today+3". */
  public static LocalDate day(String text, LocalDate today) {
    if (text.startsWith(IN_DAYS)) {
      String days = text.substring(IN_DAYS.length());
      return days.isEmpty() ? today : today.plusDays(Long.parseLong(days));
    }
    String date = text.split("[T ]", 2)[0];
    if (date.matches("\\d{8}")) {
      return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
    }
    if (!date.contains("/")) {
      return LocalDate.parse(date);
    }
    return LocalDate.parse(date, date.matches(".*/\\d{2}") ? US_SHORT_DATE : US_DATE);
  }

  private FieldValues() {}
}
