package io.forecourt.messaging.optout;

import io.forecourt.access.Roles;
import io.forecourt.lead.Lead;
import io.forecourt.process.StandaloneTasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks for people, when buyers ask to have their data deleted, corrected or shown. */
@Component
public class PrivacyRequests {

  /**
   * GDPR, Article 12(3): one month. Shorter than the 45 days of the CCPA (Cal. Civ. Code
   * 1798.130(a)(2)), so that one deadline serves both.
   */
  static final Duration DEADLINE = Duration.ofDays(30);

  static final String TASK = "Privacy request: handle the buyer's data";

  private static final int MAX_WORDS = 3_000;

  private final StandaloneTasks tasks;
  private final Clock clock;

  PrivacyRequests(StandaloneTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Creates a task if the words of a buyer are a privacy request; one for each lead at a time. */
  public void raise(Lead lead, String words) {
    if (OptOutParser.isPrivacyRequest(words) && !tasks.isOpen(lead.id(), TASK)) {
      create(lead.store(), Optional.of(lead), words);
    }
  }

  /** The same for a sender without a lead. */
  public void raise(String store, String words) {
    if (OptOutParser.isPrivacyRequest(words)) {
      create(store, Optional.empty(), words);
    }
  }

  private void create(String store, Optional<Lead> lead, String words) {
    String own = words.strip();
    tasks.create(
        new StandaloneTasks.Duty(
            store,
            Roles.MANAGER,
            lead.map(Lead::id),
            TASK,
            ("The buyer wrote: \"%s\"\nCheck who is asking, then do what the law requires and tell"
                        + " the buyer. Answer within 30 days (GDPR Art. 12(3); the CCPA allows 45).")
                    .formatted(own.length() > MAX_WORDS ? own.substring(0, MAX_WORDS) + "…" : own)
                + lead.map(PrivacyRequests::calls).orElse(""),
            Optional.of(clock.instant().plus(DEADLINE))));
  }

  /** Returns the calls that show and erase what is stored about the buyer. */
  private static String calls(Lead lead) {
    return """

        Everything stored about the buyer: GET /api/customers/%1$s/data (with photos: data.zip)
        What an erasure removes: GET /api/customers/%1$s/erasure
        Erase: POST /api/customers/%1$s/erasure with {"reason":"BUYER_REQUEST"}"""
        .formatted(lead.customerId());
  }
}
