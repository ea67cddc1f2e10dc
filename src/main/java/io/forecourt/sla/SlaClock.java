package io.forecourt.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One clock of a lead. Minutes are whole ones, rounded down; both are there as soon as it is met.
 *
 * @param endedAt when its lead ended before it was met; it counts no more
 * @param businessMinutes those in which the store was open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlaClock(
    ClockName name,
    Instant startedAt,
    Instant dueAt,
    Instant metAt,
    Instant breachedAt,
    Instant endedAt,
    Integer actualMinutes,
    Integer businessMinutes) {

  @JsonIgnore
  boolean isRunning() {
    return metAt == null && endedAt == null;
  }
}
