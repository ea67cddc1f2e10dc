package io.forecourt.capture;

import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.platform.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one sender told us, cleaned and not yet a lead.
 *
 * @param resend the sender says that it has sent this before
 * @param body as it arrived
 */
public record Inquiry(
    String store,
    String source,
    Channel channel,
    Optional<String> externalId,
    Optional<Instant> requestedAt,
    Contact contact,
    Facts facts,
    Optional<String> comments,
    Behaviour behaviour,
    Optional<Consent> consent,
    boolean resend,
    String body) {

  /** Starts an inquiry of which nothing else is known yet. */
  public static Builder from(String store, String source, Channel channel) {
    return new Builder(store, source, channel);
  }

  /** Returns the inquiry with the time of its arrival, where its sender gave none. */
  public Inquiry arrivedAt(Instant arrival) {
    return new Inquiry(
        store,
        source,
        channel,
        externalId,
        requestedAt.or(() -> Optional.of(arrival)),
        contact,
        facts,
        comments,
        behaviour,
        consent,
        resend,
        body);
  }

  /**
   * @param phones as written by the sender
   * @param emails as written by the sender
   * @param language ISO 639-1
   */
  public record Contact(
      Optional<String> firstName,
      Optional<String> lastName,
      List<Phone> phones,
      List<String> emails,
      Optional<String> postalCode,
      Optional<String> language) {

    public static final Contact UNKNOWN =
        new Contact(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Contact withFirstName(Optional<String> firstName) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }

    public Contact withLastName(Optional<String> lastName) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }

    public Contact withPhones(List<Phone> phones) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }

    public Contact withPhone(Optional<String> number, String type) {
      return withPhones(number.map(given -> new Phone(given, type)).stream().toList());
    }

    public Contact withEmails(List<String> emails) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }

    public Contact withPostalCode(Optional<String> postalCode) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }

    public Contact withLanguage(Optional<String> language) {
      return new Contact(firstName, lastName, phones, emails, postalCode, language);
    }
  }

  /**
   * @param type mobile, home, work, fax or voice
   */
  public record Phone(String number, String type) {}

  /**
   * @param text exactly as it was shown
   */
  public record Consent(
      String text, List<String> channels, Optional<Instant> at, Optional<String> ip) {}

  /** Collects what a sender told us; what it did not tell stays open. */
  public static final class Builder {

    private final String store;
    private final String source;
    private final Channel channel;
    private Optional<String> externalId = Optional.empty();
    private Optional<Instant> requestedAt = Optional.empty();
    private Contact contact = Contact.UNKNOWN;
    private Facts facts = Facts.NONE;
    private Optional<String> comments = Optional.empty();
    private Behaviour behaviour = Behaviour.UNKNOWN;
    private Optional<Consent> consent = Optional.empty();
    private boolean resend;

    private Builder(String store, String source, Channel channel) {
      this.store = store;
      this.source = source;
      this.channel = channel;
    }

    public Builder externalId(Optional<String> externalId) {
      this.externalId = externalId;
      return this;
    }

    public Builder requestedAt(Optional<Instant> requestedAt) {
      this.requestedAt = requestedAt;
      return this;
    }

    public Builder contact(Contact contact) {
      this.contact = contact;
      return this;
    }

    public Builder facts(Facts facts) {
      this.facts = facts;
      return this;
    }

    public Builder comments(Optional<String> comments) {
      this.comments = comments;
      return this;
    }

    public Builder behaviour(Behaviour behaviour) {
      this.behaviour = behaviour;
      return this;
    }

    public Builder consent(Optional<Consent> consent) {
      this.consent = consent;
      return this;
    }

    public Builder resend(boolean resend) {
      this.resend = resend;
      return this;
    }

    /** Returns the inquiry, with the body as it arrived. */
    public Inquiry build(String body) {
      return new Inquiry(
          store,
          source,
          channel,
          externalId,
          requestedAt,
          contact,
          facts,
          comments,
          behaviour,
          consent,
          resend,
          StorableText.of(body));
    }
  }
}
