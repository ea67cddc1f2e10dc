package io.forecourt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lead as a website or a portal sends it, told as a sentence: {@code
 * aLead().hot().askingFor("2024 Toyota Camry XSE").from("Des Moines")}.
 *
 * <p>Every lead has a phone number of its own that no other test has used.
 */
public final class LeadBuilder {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Random numbers met one that another test had opted out, in one run of thirty. */
  private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(2_000_000);

  private static final Map<String, String> POSTAL_CODES =
      Map.of("Des Moines", "50312", "Detroit", "48201", "Miami", "33101");

  private static final Pattern CAR =
      Pattern.compile("((?<year>\\d{4}) )?(?<make>\\S+) (?<model>\\S+)( (?<trim>.+))?");

  private final ObjectNode body = JSON.createObjectNode();
  private String store = "riverside";

  private LeadBuilder() {}

  /** Jane Miller writes on the website of Riverside and agrees to texts and calls. */
  public static LeadBuilder aLead() {
    return new LeadBuilder()
        .source("Website")
        .channel("WEB")
        .named("Jane", "Miller")
        .withPhone(aPhoneNumber())
        .agreeingToTextsAndCalls();
  }

  /** Returns an E.164 number of Iowa that no other test has used. */
  public static String aPhoneNumber() {
    return "+1515%07d".formatted(NEXT_NUMBER.getAndIncrement());
  }

  /** All six facts are known, and the buyer wants the car this week. */
  public LeadBuilder hot() {
    return saying("Can I see it this week?")
        .from("Des Moines")
        .askingFor("2024 Toyota Camry XSE")
        .paying(450)
        .withoutTradeIn()
        .buying("WITHIN_7_DAYS")
        .financing()
        .byPhone();
  }

  public LeadBuilder at(String storeId) {
    store = storeId;
    return this;
  }

  public LeadBuilder source(String source) {
    body.put("source", source);
    return this;
  }

  public LeadBuilder channel(String channel) {
    body.put("channel", channel);
    return this;
  }

  public LeadBuilder withExternalId(String id) {
    body.put("externalId", id);
    return this;
  }

  public LeadBuilder saying(String comments) {
    body.put("comments", comments);
    return this;
  }

  public LeadBuilder named(String firstName, String lastName) {
    customer().put("firstName", firstName).put("lastName", lastName);
    return this;
  }

  public LeadBuilder withPhone(String phone) {
    customer().put("phone", phone);
    return this;
  }

  public LeadBuilder withEmail(String email) {
    customer().put("email", email);
    return this;
  }

  public LeadBuilder withAnEmail() {
    return withEmail("jane" + UUID.randomUUID() + "@mail.example");
  }

  public LeadBuilder withoutPhone() {
    customer().remove("phone");
    return this;
  }

  public LeadBuilder withoutName() {
    customer().remove("firstName");
    customer().remove("lastName");
    return this;
  }

  public LeadBuilder speaking(String language) {
    customer().put("language", language);
    return this;
  }

  /** A city whose postal code the tests know. */
  public LeadBuilder from(String city) {
    customer().put("postalCode", POSTAL_CODES.get(city));
    return this;
  }

  /** The same person once more. */
  public LeadBuilder sameBuyerAs(LeadBuilder other) {
    body.set("customer", other.body.get("customer"));
    return this;
  }

  /** Portals do not ask the buyer. */
  public LeadBuilder withoutConsent() {
    body.remove("consent");
    return this;
  }

  /** Make and model, with year and trim if the buyer names them. */
  public LeadBuilder askingFor(String car) {
    body.set("vehicle", car(car));
    return this;
  }

  public LeadBuilder askingForStockNumber(String stockNumber) {
    body.putObject("vehicle").put("stockNumber", stockNumber);
    return this;
  }

  public LeadBuilder askingForVin(String vin) {
    body.putObject("vehicle").put("vin", vin);
    return this;
  }

  public LeadBuilder paying(int dollarsAMonth) {
    facts().putObject("budget").put("monthlyMax", dollarsAMonth);
    return this;
  }

  public LeadBuilder withoutTradeIn() {
    facts().putObject("tradeIn").put("has", false);
    return this;
  }

  /** Year, make and model of a car in good condition that is not paid off. */
  public LeadBuilder tradingIn(String car, int miles, int owes) {
    facts()
        .set(
            "tradeIn",
            car(car)
                .put("has", true)
                .put("mileage", miles)
                .put("condition", "good")
                .put("owes", owes));
    return this;
  }

  public LeadBuilder buying(String timeline) {
    facts().putObject("timeline").put("bucket", timeline);
    return this;
  }

  public LeadBuilder financing() {
    facts().put("financing", "FINANCE");
    return this;
  }

  public LeadBuilder byPhone() {
    facts().putObject("contact").put("channel", "PHONE");
    return this;
  }

  public LeadBuilder callAfter(String time) {
    facts().putObject("contact").put("channel", "PHONE").put("from", time);
    return this;
  }

  public LeadBuilder visitedTheSite(int times, int secondsOnVehiclePage) {
    body.putObject("behaviour")
        .put("visits", times)
        .put("secondsOnVehiclePage", secondsOnVehiclePage);
    return this;
  }

  /** Returns the E.164 number of the buyer. */
  public String phone() {
    return customer().get("phone").asText();
  }

  public String store() {
    return store;
  }

  /** Returns the body of the request. */
  public String json() {
    return body.toString();
  }

  private LeadBuilder agreeingToTextsAndCalls() {
    body.putObject("consent")
        .put("text", "Riverside Motors may text and call me about my inquiry.")
        .put("ip", "203.0.113.7")
        .putArray("channels")
        .add("TEXT")
        .add("PHONE");
    return this;
  }

  private ObjectNode customer() {
    return body.withObject("/customer");
  }

  private ObjectNode facts() {
    return body.withObject("/facts");
  }

  private static ObjectNode car(String car) {
    Matcher named = CAR.matcher(car);
    if (!named.matches()) {
      throw new IllegalArgumentException("A car is a year, a make, a model and a trim: " + car);
    }
    ObjectNode parts = JSON.createObjectNode();
    if (named.group("year") != null) {
      parts.put("year", Integer.parseInt(named.group("year")));
    }
    return parts
        .put("make", named.group("make"))
        .put("model", named.group("model"))
        .put("trim", named.group("trim"));
  }
}
