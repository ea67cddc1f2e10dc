package io.forecourt.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer's wish at one store.
 *
 * @param source who sent it: a portal's name, the store's own form
 * @param externalId the source's own number for it
 * @param receivedAt when it reached us; every clock starts here
 * @param requestedAt when the buyer wrote it, according to the provider
 * @param grade A to D, empty before scoring
 * @param score 0 to 100, empty before scoring
 * @param owner user id of the one person responsible
 * @param comments the buyer's own words
 */
public record Lead(
    UUID id,
    String store,
    UUID customerId,
    String source,
    Channel channel,
    Optional<String> externalId,
    Instant receivedAt,
    Optional<Instant> requestedAt,
    Stage stage,
    Status status,
    Optional<String> grade,
    Optional<Integer> score,
    Optional<Band> band,
    Optional<String> owner,
    Optional<NextAction> nextAction,
    Optional<UUID> duplicateOf,
    Optional<String> comments,
    Behaviour behaviour) {

  /** What has to be done, and by when. */
  public record NextAction(String text, Instant dueAt) {}

  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
