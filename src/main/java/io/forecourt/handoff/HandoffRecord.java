package io.forecourt.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the next person needs.
 *
 * @param record six facts, transcript, score and next action, as the CRM gets them
 * @param settled first line of the brief: what is known
 * @param doNotAsk second line: what must not be asked again
 * @param nextAction one sentence
 */
public record HandoffRecord(
    UUID leadId,
    String store,
    JsonNode record,
    String settled,
    String doNotAsk,
    String nextAction,
    Optional<Instant> inCrmAt) {}
