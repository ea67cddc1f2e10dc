package io.forecourt.messaging;

import io.forecourt.EngineTime;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * A test on the gate, the outbox and what they need, with the approved wording, on the test
 * database: no processes, no web server and no polling.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(MessagingContext.class)
@TestPropertySource(
    // All tests share the clock and the database.
    properties = {
      "forecourt.messages.first-texts-per-hour=100000",
      "forecourt.messages.first-mails-per-hour=100000"
    })
@ExtendWith(EngineTime.class)
public @interface MessagingTest {}
