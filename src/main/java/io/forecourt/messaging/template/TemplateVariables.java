package io.forecourt.messaging.template;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a block may name, with what it looks like: usually, and at its longest. */
enum TemplateVariables {
  firstName("Jane", "Christopher"),
  store("Riverside Motors", "Riverside Motors Des Moines"),
  storePhone("+1 515-555-0100", "+1 515-555-0100"),
  owner("Ann Archer", "Alexandra Featherstone"),
  nextStep(
      "will call you by 2:15 PM CDT today", "will write to you by Wednesday, Mar 25, 10:30 AM CDT"),
  vehicle("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  /** The vehicle, or "car you have in mind". */
  car("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  stockStatus("on our lot", "in our workshop being made ready"),
  /** Number of similar vehicles on the lot right now; absent below one. */
  stockCount("3", "12"),
  alternatives(
      "2023 Toyota Camry SE at $26,450; 2024 Honda Accord EX at $28,100",
      "2025 Mercedes-Benz Sprinter Cargo Van at $128,450; 2024 Honda Accord EX at $28,100"),
  price("$28,995", "$128,995"),
  monthly("$478", "$2,478"),
  down("$2,900", "$12,900"),
  apr("7.4", "12.25"),
  term("72", "72"),
  slotOne("9:30 AM CDT tomorrow", "Wednesday, Mar 25, 10:30 AM CDT"),
  visit("10:00 AM CDT tomorrow", "Wednesday, Mar 25, 10:30 AM CDT"),
  /** What the assistant understood, so that the buyer can correct it. */
  heard("about $450 a month", "by text after 6:00 PM, about $1,450 a month"),
  openToday("open today until 8 PM", "open today 8:30 AM-1 PM and 2 PM-8:30 PM"),
  openingHours(
      "Mon-Fri 9 AM-8 PM, Sat 9 AM-6 PM",
      "Mon-Fri 8:30 AM-8:30 PM, Sat 8:30 AM-6:30 PM, Sun 11 AM-5 PM"),
  storeAddress("100 River Drive, Des Moines", "1000 North River Drive Extension, West Des Moines"),
  slotTwo("2:30 PM CDT tomorrow", "Wednesday, Mar 25, 12:30 PM CDT");

  private final String usual;
  private final String longest;

  TemplateVariables(String usual, String longest) {
    this.usual = usual;
    this.longest = longest;
  }

  static Map<String, String> usual() {
    return samples(word -> word.usual);
  }

  static Map<String, String> longest() {
    return samples(word -> word.longest);
  }

  private static Map<String, String> samples(Function<TemplateVariables, String> sample) {
    return Stream.of(values()).collect(Collectors.toMap(Enum::name, sample));
  }
}
