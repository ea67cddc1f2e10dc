package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer while it is put together: templates with their values, and what is not known. */
final class Reply {

  private final Lead lead;
  private final Store store;
  private final ConversationMemory memory;
  private final Facts facts;
  private final Optional<Vehicle> unit;
  private final ReplyLanguage language;
  private final Instant now;
  private final Set<String> templates = new LinkedHashSet<>();
  private final Map<String, String> values = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final Set<BuyerQuestion> left = EnumSet.noneOf(BuyerQuestion.class);
  private BuyerQuestion question = BuyerQuestion.OTHER;

  /**
   * @param unit the car that is spoken of; empty where none is, or where the store has no such car
   */
  Reply(
      Lead lead,
      Store store,
      ConversationMemory memory,
      Facts facts,
      Optional<Vehicle> unit,
      ReplyLanguage language,
      Instant now) {
    this.lead = lead;
    this.store = store;
    this.memory = memory;
    this.facts = facts;
    this.unit = unit;
    this.language = language;
    this.now = now;
  }

  /** Notes which question is answered from here on. */
  void begin(BuyerQuestion next) {
    question = next;
  }

  /** Returns the questions of which something was left to the rep. */
  Set<BuyerQuestion> left() {
    return left;
  }

  void say(String template) {
    templates.add(template);
  }

  void say(String template, Map<String, String> more) {
    templates.add(template);
    values.putAll(more);
  }

  /**
   * Says what is known of a topic, or leaves it to the rep.
   *
   * @param name of the value in the template
   */
  void sayIfKnown(
      Optional<String> value, String template, String name, String english, String spanish) {
    value.ifPresentOrElse(
        known -> say(template, Map.of(name, known)), () -> leave(english, spanish));
  }

  /** Says that a topic is not known and goes to the rep, in the words of the reply's language. */
  void leave(String english, String spanish) {
    left.add(question);
    String topic = language.pick(english, spanish);
    if (!unknown.contains(topic)) {
      unknown.add(topic);
    }
  }

  /** Returns the templates, with one for everything that is not known. */
  List<String> templates() {
    List<String> all = new ArrayList<>(templates);
    if (!unknown.isEmpty()) {
      values.put("topic", language.and(unknown));
      boolean named = unit.isPresent() && !unknown.contains("that") && !unknown.contains("eso");
      all.add(named ? "answer-unknown" : "answer-passed-on");
    }
    return all;
  }

  Map<String, String> values() {
    return values;
  }

  boolean leavesSomething() {
    return !unknown.isEmpty();
  }

  Lead lead() {
    return lead;
  }

  Store store() {
    return store;
  }

  ConversationMemory memory() {
    return memory;
  }

  QuestionDetails details() {
    return memory.details();
  }

  Facts facts() {
    return facts;
  }

  Optional<Vehicle> unit() {
    return unit;
  }

  ReplyLanguage language() {
    return language;
  }

  Instant now() {
    return now;
  }

  String money(BigDecimal amount) {
    return StoreFormats.money(amount, store);
  }
}
