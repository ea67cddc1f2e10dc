package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.lead.ContactAddress;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.OwnerNotice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Numbers and addresses that buyers leave in their words. Only where none is known: a second number
 * may be anybody's.
 */
@Component
class MentionedContacts {

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d$#])(?:\\+?1[-. ]?)?\\(?[2-9]\\d{2}\\)?[-. ]?\\d{3}[-. ]?\\d{4}(?![\\d-])");

  private final Customers customers;
  private final Inquiries inquiries;
  private final ApplicationEventPublisher events;

  MentionedContacts(Customers customers, Inquiries inquiries, ApplicationEventPublisher events) {
    this.customers = customers;
    this.inquiries = inquiries;
    this.events = events;
  }

  /**
   * Records a number or an address, and the consent that goes with a number.
   *
   * @return by which way the buyer can be reached now and could not before
   */
  Optional<Channel> record(Lead lead, String words, Optional<Inquiry.Consent> phoneConsent) {
    Optional<Channel> reachedBy = record(lead, words);
    if (reachedBy.filter(Channel.PHONE::equals).isPresent()) {
      phoneConsent.ifPresent(
          consent -> inquiries.recordConsent(lead.customerId(), lead.source(), consent));
    }
    return reachedBy;
  }

  private Optional<Channel> record(Lead lead, String words) {
    Customer known = customers.get(lead.customerId());
    List<Customer.Phone> phones =
        known.phones().isEmpty() ? phones(words).limit(1).toList() : List.of();
    List<String> emails =
        known.emails().isEmpty() ? ContactAddress.emailsIn(words).limit(1).toList() : List.of();
    if (phones.isEmpty() && emails.isEmpty()) {
      return Optional.empty();
    }
    customers.fillMissing(
        new Customer(
            known.id(),
            known.store(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            phones,
            emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList()));
    // Where it stands at somebody else's name, it stays there.
    Customer now = customers.get(known.id());
    if (now.phones().size() > known.phones().size()) {
      return Optional.of(Channel.PHONE);
    }
    phones.forEach(
        phone ->
            events.publishEvent(
                new OwnerNotice(
                    lead,
                    "Left %s, which stands at another customer: the same person?"
                        .formatted(phone.e164()))));
    return now.emails().size() > known.emails().size()
        ? Optional.of(Channel.EMAIL)
        : Optional.empty();
  }

  private static Stream<Customer.Phone> phones(String words) {
    return PHONE
        .matcher(words)
        .results()
        .flatMap(found -> ContactAddress.phone(found.group()).stream())
        .map(e164 -> new Customer.Phone(e164, "mobile"));
  }
}
