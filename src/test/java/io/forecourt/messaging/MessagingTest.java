package io.forecourt.messaging;

import io.forecourt.EngineTime;
import io.forecourt.Services;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * A test on the gate, the outbox, its carriers and what they need, with the approved wording, on
 * the test database: no processes, no web server and no polling. Lakeside has carriers, Riverside
 * none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(value = MessagingContext.class, initializers = Services.class)
@ExtendWith(EngineTime.class)
public @interface MessagingTest {}
