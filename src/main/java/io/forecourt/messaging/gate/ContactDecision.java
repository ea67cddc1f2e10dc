package io.forecourt.messaging.gate;

import java.util.Optional;

/**
 * The verdict on one message or call, and what it rests on.
 *
 * @param route the route it takes, or would take
 * @param zone where the person is assumed to be, in words
 */
record ContactDecision(Verdict verdict, Optional<Route> route, Optional<String> zone) {

  static ContactDecision of(Verdict verdict) {
    return new ContactDecision(verdict, Optional.empty(), Optional.empty());
  }

  ContactDecision with(Verdict other) {
    return new ContactDecision(other, route, zone);
  }
}
