package io.forecourt.conversation;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.RequestedTime;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Phrases the rep's next step for the buyer: "will call you by 2:15 PM today". */
@Component
public class NextStepText {

  private static final Set<Channel> WRITTEN =
      Set.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP, Channel.CHAT);

  private final Deadlines deadlines;
  private final LeadFacts facts;
  private final Customers customers;
  private final Stores stores;
  private final ReplyLanguages languages;
  private final BuyerZone buyerZone;
  private final Clock clock;

  NextStepText(
      Deadlines deadlines,
      LeadFacts facts,
      Customers customers,
      Stores stores,
      ReplyLanguages languages,
      BuyerZone buyerZone,
      Clock clock) {
    this.languages = languages;
    this.buyerZone = buyerZone;
    this.deadlines = deadlines;
    this.facts = facts;
    this.customers = customers;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * @param callWithin a clock of {@code sla-policy}
   * @param callback the moment for which the buyer asked
   */
  String words(Lead lead, String callWithin, Optional<Instant> callback, ReplyLanguage language) {
    Instant now = clock.instant();
    Store store = stores.get(lead.store());
    Facts.Contact contact = facts.findByLead(lead.id()).contact();
    RequestedTime requested = deadlines.requested(lead, callback, contact, now);
    boolean agreed = requested.at().isPresent();
    Instant due = deadlines.call(lead, callWithin, requested, now).due();
    Channel by = channel(lead, contact);
    String moment = language.moment(due, now, store, buyerZone.isElsewhere(lead, store, due));
    return language.pick(
            switch (by) {
              case PHONE -> "will call you";
              case EMAIL -> "will email you";
              case CHAT -> "will write to you";
              default -> "will text you";
            },
            by == Channel.PHONE ? "le llama" : "le escribe")
        + (agreed ? language.pick(" at ", " ") : language.pick(" by ", " "))
        + (agreed ? moment : language.deadline(moment));
  }

  /** Returns the values of a message block that promises the next step. */
  public Map<String, String> promise(Lead lead, String callWithin, Optional<Instant> callback) {
    return Map.of("nextStep", words(lead, callWithin, callback, languages.find(lead)));
  }

  private boolean isWithoutPhone(Lead lead) {
    return customers.get(lead.customerId()).phones().isEmpty();
  }

  /** The channel that the buyer asked for, else the phone where there is a number. */
  private Channel channel(Lead lead, Facts.Contact contact) {
    return Optional.ofNullable(contact)
        .map(Facts.Contact::channel)
        .filter(WRITTEN::contains)
        .filter(channel -> channel == Channel.EMAIL || !isWithoutPhone(lead))
        .orElseGet(() -> isWithoutPhone(lead) ? Channel.CHAT : Channel.PHONE);
  }
}
