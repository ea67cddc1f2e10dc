package io.forecourt.workplace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.lead.Facts;
import java.time.Instant;
import java.util.List;

/**
 * A lead as the person sees it who works it: everything in words, in the order in which it counts.
 *
 * @param refusal why whoever asks may look at it only; absent where they may work it
 * @param next what to do, and by when
 * @param zone in which all times are
 * @param colleagues who else could take it
 * @param crm whether the record is in the CRM
 * @param assistant what the assistant does meanwhile
 * @param mayWrite what the gate says to a message at this moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadWorkspace(
    String refusal,
    String customer,
    List<String> phones,
    List<String> emails,
    String settled,
    String doNotAsk,
    Next next,
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
   * @param clock what is left or overdue of open time, in words
   */
  record Next(String text, Instant dueAt, String due, String state, String clock) {}

  /**
   * @param state SETTLED, HALF_SURE or OPEN
   * @param from who said it, and in which words
   * @param said as {@link Facts} holds it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(String name, String label, String value, String state, String from, Object said) {}

  /**
   * @param proof what the stock said of it, and how long ago
   * @param photo where one may be, absent where the stock has no such car
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Car(String text, String proof, String bodyStyle, String photo) {}

  /**
   * The buyer's own car.
   *
   * @param has absent while nobody has asked
   * @param appraisal what we would pay for it, or offer
   * @param photos where each is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TradeIn(String text, Boolean has, String appraisal, List<String> photos) {}

  /**
   * @param in whether this person works today
   */
  record Colleague(String id, String name, String role, boolean in) {}

  record Why(String rating, List<String> reasons) {}

  record Assistant(boolean paused, String words) {}

  /**
   * @param outcome SENT where a message would leave
   * @param channel by which it would leave
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MayWrite(String outcome, String channel, String why, String until) {}

  record Earlier(String when, String text) {}

  /**
   * @param from BUYER, ASSISTANT or REP
   * @param verified of a call: whether the phone system says the same
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      Instant at, String when, String from, String channel, String text, Boolean verified) {}
}
