package io.forecourt.capture.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A row of the inbox. Its payload is read only when its turn comes, so that one that cannot be read
 * waits alone.
 *
 * @param subject lead id, or address of a sender without a lead
 * @param payload JSON for the {@link InboxHandler} of its kind
 * @param tries how often it could not be processed
 * @param problem why it could not be processed the last time
 * @param taskId of the person who stands in for it
 */
record InboxEntry(
    long id,
    String store,
    String subject,
    String kind,
    String payload,
    int tries,
    Optional<String> problem,
    Optional<String> taskId) {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Map<String, String> WORDS =
      Map.of(
          "NewLead", "An inquiry",
          "RepeatInquiry", "Another inquiry",
          "BuyerMessage", "A message",
          "StrangerMessage", "A message from a new sender",
          "LargeDocument", "A document",
          "ImportedInquiry", "An inquiry of a document",
          "IntakeReviewDue", "An item of the intake");

  /** Returns the lead whose arrival this is; an intake item has an id of its own. */
  Optional<UUID> leadId() {
    return kind.equals("IntakeReviewDue") ? Optional.empty() : leadIdIn(subject);
  }

  private static Optional<UUID> leadIdIn(String subject) {
    return UUID_FORM.matcher(subject).matches()
        ? Optional.of(UUID.fromString(subject))
        : Optional.empty();
  }

  /** What arrived, for a person. */
  String what() {
    return WORDS.getOrDefault(kind, "An arrival");
  }
}
