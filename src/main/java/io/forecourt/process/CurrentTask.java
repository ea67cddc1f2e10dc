package io.forecourt.process;

import java.util.Optional;

/**
 * Where a lead is in the engine now.
 *
 * @param task id of the open task that is due first
 * @param name of that task
 * @param instance the process of that task, or the one that began last if no task is open
 */
public record CurrentTask(Optional<String> task, Optional<String> name, String instance) {}
