package io.forecourt.understanding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A buyer wrote something that was read in part or not at all.
 *
 * @param today where the store is
 */
public record MessageUnclear(UUID leadId, String text, LocalDate today) {}
