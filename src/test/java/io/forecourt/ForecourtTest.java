package io.forecourt;

import io.forecourt.understanding.classifier.CountingClassifier;
import io.forecourt.understanding.llm.ConnectedModel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test on the whole application: one context, one database, the engine's clock under control. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({
  Showroom.class,
  EngineDriver.class,
  Callers.class,
  ConnectedModel.class,
  CountingClassifier.class
})
@ContextConfiguration(initializers = Services.class)
@ExtendWith(EngineTime.class)
public @interface ForecourtTest {}
