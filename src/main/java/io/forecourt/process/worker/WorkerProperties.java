package io.forecourt.process.worker;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node serves external tasks.
 *
 * @param serve whether it serves any
 * @param clients how many tasks of a group of topics it works on at a time
 * @param poll how long a request for tasks waits at most
 * @param lock how long a task stays with a worker that does not answer
 */
@Validated
@ConfigurationProperties("forecourt.workers")
record WorkerProperties(
    @DefaultValue("true") boolean serve,
    @DefaultValue("2") @Positive int clients,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("60s") Duration lock) {}
