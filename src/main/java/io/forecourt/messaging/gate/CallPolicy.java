package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.law.BusinessRelationship;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.law.LocationResolver;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether a person may be called: by consent, or as long as an inquiry or a purchase allows
 * it (established business relationship, EBR).
 */
@Component
class CallPolicy {

  private final ConsentBasis consents;
  private final LocationResolver locationResolver;
  private final BusinessRelationship relationship;

  CallPolicy(
      ConsentBasis consents, LocationResolver locationResolver, BusinessRelationship relationship) {
    this.consents = consents;
    this.locationResolver = locationResolver;
    this.relationship = relationship;
  }

  ContactDecision decide(Recipient to, Instant at) {
    Location location = locationResolver.locate(to.postalCode(), to.phones().stream().findFirst());
    return new ContactDecision(
        verdict(to, location, at), Optional.empty(), Optional.of(location.describe()));
  }

  private Verdict verdict(Recipient to, Location location, Instant at) {
    if (to.isSuppressed() || to.suppressed().contains(Channel.PHONE.name())) {
      return Verdict.optedOut();
    }
    return consents
        .consentedRoute(to, Channel.PHONE, to.phones().stream().findFirst())
        .map(consent -> Verdict.passed("consent", consent.basis()))
        .orElseGet(() -> byRelationship(to, location, at));
  }

  private Verdict byRelationship(Recipient to, Location location, Instant at) {
    BusinessRelationship.Expiry expiry =
        relationship.expiry(location, Optional.of(to.lastAsked()), to.boughtAt());
    return expiry.ends().isAfter(at)
        ? Verdict.passed("EBR " + expiry.rule(), "Until " + expiry.ends())
        : Verdict.refused(
            "EBR " + expiry.rule(),
            "The inquiry or purchase allows no more calls (%s).".formatted(expiry.source()));
  }
}
