package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Where a fact comes from.
 *
 * @param origin {@link LeadFacts#BUYER} or a user id
 * @param sure false if it still has to be confirmed with the buyer
 * @param words of the message it was read from; null if it was entered directly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactSource(String origin, boolean sure, String words, Instant at) {}
