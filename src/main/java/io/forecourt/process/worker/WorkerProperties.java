package io.forecourt.process.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node serves external tasks.
 *
 * @param serve whether it serves any
 * @param lock how long a task stays with a worker that does not answer
 */
@ConfigurationProperties("forecourt.workers")
record WorkerProperties(@DefaultValue("true") boolean serve, @DefaultValue("60s") Duration lock) {}
