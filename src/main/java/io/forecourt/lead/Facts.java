package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The six facts a rep needs; null where nothing is known. The same shape in the API, in the handoff
 * record and in what goes to the CRM.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Facts(
    WantedVehicle vehicle,
    Budget budget,
    TradeIn tradeIn,
    Timeline timeline,
    Financing financing,
    Contact contact) {

  public static final Facts NONE = new Facts(null, null, null, null, null, null);

  /** How many facts there are. */
  public static final int ALL = Fact.values().length;

  /** Amounts in the store's currency. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Budget(
      BigDecimal monthlyMin,
      BigDecimal monthlyMax,
      BigDecimal totalMin,
      BigDecimal totalMax,
      BigDecimal down) {

    @JsonIgnore
    public boolean isEmpty() {
      return equals(new Budget(null, null, null, null, null));
    }
  }

  /**
   * @param condition excellent, good, fair or poor
   * @param owes loan balance
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record TradeIn(
      Boolean has,
      Integer year,
      String make,
      String model,
      Integer mileage,
      String condition,
      BigDecimal owes) {

    public static final TradeIn NO = new TradeIn(false, null, null, null, null, null, null);
  }

  /**
   * @param by the latest date said
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Timeline(Bucket bucket, LocalDate by) {

    /** When the buyer wants to buy; "just looking" is an answer too. */
    public enum Bucket {
      WITHIN_7_DAYS,
      WITHIN_30_DAYS,
      WITHIN_90_DAYS,
      OVER_90_DAYS,
      JUST_LOOKING
    }
  }

  /** How the buyer wants to pay. */
  public enum Financing {
    CASH,
    FINANCE,
    LEASE
  }

  /**
   * @param channel PHONE, TEXT, EMAIL or WHATSAPP
   * @param from earliest time of day, "18:00"
   * @param to latest time of day
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contact(Channel channel, String from, String to) {}

  /** Returns whether a fact is known well enough not to ask for it again. */
  public boolean isSettled(Fact fact) {
    return fact.isSettledIn(this);
  }

  /** Returns what the buyer said about each fact, even if it is not enough to settle it. */
  public Map<Fact, Object> said() {
    return Fact.valuesIn(this, fact -> fact.valueIn(this) != null);
  }

  /** Returns what is settled, in the order in which it is asked. */
  public Map<Fact, Object> settled() {
    return Fact.valuesIn(this, this::isSettled);
  }

  /** 0 to 6. */
  public int complete() {
    return settled().size();
  }

  /** Returns these facts, replaced by those of {@code later} that are known. */
  public Facts with(Facts later) {
    return new Facts(
        or(later.vehicle, vehicle),
        or(later.budget, budget),
        or(later.tradeIn, tradeIn),
        or(later.timeline, timeline),
        or(later.financing, financing),
        or(later.contact, contact));
  }

  public Facts withVehicle(WantedVehicle vehicle) {
    return new Facts(vehicle, budget, tradeIn, timeline, financing, contact);
  }

  public Facts withBudget(Budget budget) {
    return new Facts(vehicle, budget, tradeIn, timeline, financing, contact);
  }

  public Facts withTradeIn(TradeIn tradeIn) {
    return new Facts(vehicle, budget, tradeIn, timeline, financing, contact);
  }

  public Facts withTimeline(Timeline timeline) {
    return new Facts(vehicle, budget, tradeIn, timeline, financing, contact);
  }

  /** Returns these without one of them. */
  public Facts without(Fact fact) {
    return new Facts(
        fact == Fact.VEHICLE ? null : vehicle,
        fact == Fact.BUDGET ? null : budget,
        fact == Fact.TRADE_IN ? null : tradeIn,
        fact == Fact.TIMELINE ? null : timeline,
        fact == Fact.FINANCING ? null : financing,
        fact == Fact.CONTACT ? null : contact);
  }

  public Facts withContact(Contact contact) {
    return new Facts(vehicle, budget, tradeIn, timeline, financing, contact);
  }

  public Optional<WantedVehicle> namedVehicle() {
    return Optional.ofNullable(vehicle).filter(WantedVehicle::isNamed);
  }

  private static <T> T or(T first, T second) {
    return first == null ? second : first;
  }
}
