package io.forecourt.insight.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Work that failed for one cause at one place, however many leads it concerns.
 *
 * @param id the same as long as the cause is
 * @param queue what kind of work: jobs, external_tasks, inbox, events, outbox, messages, alerts or
 *     leads; models for what a diagram misses and Forecourt made up for
 * @param store empty where the work belongs to no store
 * @param process name of the process; empty outside of processes
 * @param step name of the step in the diagram; empty outside of processes
 * @param place where it stopped, in words
 * @param cause in words
 * @param stopped false while it is still tried again by itself
 * @param count pieces of work; leads of a diagram
 * @param retriable whether it can be sent on from here
 * @param dismissible whether an administrator can mark it as seen
 * @param leads the first ones; of a diagram the latest
 * @param ids of the pieces of work, the oldest first, {@value IncidentRows#MOST_IDS} at most
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Incident(
    String id,
    String queue,
    String store,
    String storeName,
    String process,
    String step,
    String place,
    String cause,
    boolean stopped,
    int count,
    Instant since,
    Instant latest,
    boolean retriable,
    boolean dismissible,
    List<String> leads,
    @JsonIgnore List<String> ids) {}
