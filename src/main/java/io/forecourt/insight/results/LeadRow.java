package io.forecourt.insight.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead behind a figure, under the names that the trade's exports use for it, so that a store can
 * lay both side by side.
 *
 * @param actual minutes from arrival to the first answer
 * @param adjusted those of them in which the store was open
 */
record LeadRow(
    @JsonProperty("LeadId") UUID lead,
    @JsonProperty("Store") String store,
    @JsonProperty("Customer") String customer,
    @JsonProperty("LeadSource") String source,
    @JsonProperty("LeadChannel") String channel,
    @JsonProperty("Segment") String segment,
    @JsonProperty("LeadStatus") String status,
    @JsonProperty("LeadStage") String stage,
    @JsonProperty("Band") String band,
    @JsonProperty("SalesRep") String rep,
    @JsonProperty("CreatedUTC") Instant received,
    @JsonProperty("OriginatedAfterHours") boolean afterHours,
    @JsonProperty("HasVehicleOfInterest") boolean hasVehicle,
    @JsonProperty("ActualResponseTimeInMinutes") Integer actual,
    @JsonProperty("AdjustedResponseTimeInMinutes") Integer adjusted,
    @JsonProperty("FirstAttemptedContact") Instant attempted,
    @JsonProperty("HasBeenContacted") boolean contacted,
    @JsonProperty("FactsComplete") Integer facts,
    @JsonProperty("AppointmentScheduledUTC") Instant set,
    @JsonProperty("AppointmentConfirmedUTC") Instant confirmed,
    @JsonProperty("IsShow") boolean shown,
    @JsonProperty("IsNoShow") boolean missed,
    @JsonProperty("SoldUTC") Instant sold) {}
