package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Where a fact comes from.
 *
 * @param origin {@link LeadFacts#BUYER} or a user id
 * @param sure false where it is read back to the buyer before it counts as settled for good
 * @param words of the message it was read from; null where it was given as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactSource(String origin, boolean sure, String words, Instant at) {}
