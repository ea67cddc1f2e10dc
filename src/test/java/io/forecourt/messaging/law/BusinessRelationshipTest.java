package io.forecourt.messaging.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusinessRelationshipTest {

  private final LocationResolver locationResolver = new LocationResolver();

  @Test
  void shouldEndABusinessRelationshipAsEachStateSays() {
    BusinessRelationship relationship = new BusinessRelationship();
    Optional<Instant> asked = Optional.of(Instant.parse("2026-01-12T18:00:00Z"));

    assertThat(
            Stream.of("50309", "92101", "80202", "48201", "46204", "53202", "07102")
                .map(code -> locationResolver.locate(Optional.of(code), Optional.empty()))
                .map(there -> relationship.expiry(there, asked, Optional.empty()))
                .map(expiry -> expiry.rule() + " " + expiry.ends().toString().substring(0, 10)))
        .containsExactly(
            "US 2026-04-12",
            "CA 2026-02-23",
            "CO 2026-02-11",
            "MI 2026-01-12",
            "IN 2026-01-12",
            "WI 2026-01-12",
            "NJ 2026-01-12");
    assertThat(
            Stream.of("50309", "75201", "70112", "46204")
                .map(code -> locationResolver.locate(Optional.of(code), Optional.empty()))
                .map(there -> relationship.expiry(there, Optional.empty(), asked))
                .map(expiry -> expiry.rule() + " " + expiry.ends().toString().substring(0, 10)))
        .containsExactly("US 2027-07-12", "TX 2027-01-12", "LA 2026-07-12", "IN 2026-01-12");
  }
}
