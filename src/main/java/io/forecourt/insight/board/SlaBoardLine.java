package io.forecourt.insight.board;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the board.
 *
 * @param what the clock in words, or the next action
 * @param minutesLeft until it is due; below zero: since it was
 * @param openMinutesLeft the same, counting only minutes in which the store is open
 * @param actualMinutes since the clock started
 * @param businessMinutes those of them in which the store was open
 * @param task to open, where there is one
 * @param taskName as Tasklist shows it
 * @param instance of the process to look at
 */
record SlaBoardLine(
    UUID lead,
    String clock,
    String what,
    String buyer,
    String owner,
    String ownerName,
    String store,
    String source,
    String stage,
    Instant dueAt,
    long minutesLeft,
    long openMinutesLeft,
    Long actualMinutes,
    Long businessMinutes,
    String task,
    String taskName,
    String instance) {}
