package io.forecourt.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A measurement on the whole application, which works by itself and writes as durably as a store.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
    properties = {
      "forecourt.workers.serve=true",
      "forecourt.events.serve=true",
      "forecourt.messages.first-texts-per-hour=100000",
      "camunda.bpm.job-execution.enabled=true",
      "spring.datasource.hikari.connection-init-sql=set synchronous_commit = on"
    })
@interface UnderLoad {}
