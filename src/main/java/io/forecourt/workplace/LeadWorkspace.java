package io.forecourt.workplace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.lead.Facts;
import java.time.Instant;
import java.util.List;

/**
 * Lead as the lead workspace shows it, with every value formatted for display.
 *
 * @param refusal why the user may only view the lead; absent if the user may work it
 * @param unconfirmedContacts numbers and addresses from inquiries that may not be the buyer's
 * @param owned vehicles of the buyer by the store's records, one line each
 * @param prefers channel by which the buyer wants to be reached; absent if they did not say
 * @param asked what the buyer asked the rep, answered or not, oldest first
 * @param next what to do, and by when
 * @param times to pick for an appointment or the next touch, while the store is open
 * @param zone time zone of all times
 * @param colleagues people the lead can be reassigned to
 * @param crm whether the record is in the CRM
 * @param assistant state of the assistant
 * @param mayWrite what the outbound gate would do with a message right now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadWorkspace(
    String refusal,
    String customer,
    List<String> phones,
    List<String> emails,
    List<String> unconfirmedContacts,
    List<String> owned,
    String prefers,
    String settled,
    String doNotAsk,
    List<Asked> asked,
    Next next,
    List<QuickTime> times,
    List<Fact> facts,
    Car car,
    TradeIn tradeIn,
    Why why,
    String owner,
    List<Colleague> colleagues,
    String zone,
    String crm,
    Assistant assistant,
    MayWrite mayWrite,
    List<String> news,
    List<Earlier> earlier,
    List<Line> thread) {

  /**
   * @param state GREEN, AMBER (the store is open and ten minutes are left) or RED (overdue)
   * @param clock open time that is left or overdue, in words
   */
  record Next(String text, Instant dueAt, String due, String state, String clock) {}

  /**
   * A question or wish of the buyer.
   *
   * @param text in the buyer's own words where it is quoted
   * @param when it was asked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(String text, boolean quoted, String when, boolean answered) {}

  /**
   * @param at with the offset of the store's zone
   * @param asked whether the buyer named this time
   */
  record QuickTime(String label, String at, boolean asked) {}

  /**
   * @param state SETTLED, HALF_SURE or OPEN
   * @param from who stated it, and in which words
   * @param said as {@link Facts} holds it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(String name, String label, String value, String state, String from, Object said) {}

  /**
   * @param proof result and age of the last stock check
   * @param photo address of its photo; absent if the vehicle is not in stock
   * @param vin of the unit in stock
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Car(String text, String proof, String bodyStyle, String photo, String vin) {}

  /**
   * The buyer's trade-in.
   *
   * @param has absent until the buyer has been asked
   * @param appraisal appraised value, or the offer
   * @param photos addresses of the photos
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TradeIn(String text, Boolean has, String appraisal, List<String> photos) {}

  /**
   * @param in whether the person works today
   */
  record Colleague(String id, String name, String role, boolean in) {}

  record Why(String rating, List<String> reasons) {}

  record Assistant(boolean paused, String words) {}

  /**
   * @param outcome SENT if a message would be sent now
   * @param channel by which it would be sent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MayWrite(String outcome, String channel, String why, String until) {}

  record Earlier(String when, String text) {}

  /**
   * @param from BUYER, ASSISTANT, MODEL or REP
   * @param verified for a call, whether the phone system confirms it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      Instant at, String when, String from, String channel, String text, Boolean verified) {}
}
