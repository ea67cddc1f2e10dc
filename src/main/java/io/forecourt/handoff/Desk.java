package io.forecourt.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A lead as the person sees it who works it: everything in words, in the order in which it counts.
 *
 * @param next what to do, and by when
 * @param crm whether the record is in the CRM
 * @param assistant what the assistant does meanwhile
 * @param mayWrite what the gate says to a message at this moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Desk(
    String customer,
    List<String> phones,
    List<String> emails,
    String settled,
    String doNotAsk,
    Next next,
    List<Fact> facts,
    Car car,
    Why why,
    String owner,
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
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(String name, String label, String value, String state, String from) {}

  /**
   * @param proof what the stock said of it, and how long ago
   */
  record Car(String text, String proof) {}

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
   */
  record Line(Instant at, String when, String from, String channel, String text) {}
}
