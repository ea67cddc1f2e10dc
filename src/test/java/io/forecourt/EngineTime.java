package io.forecourt;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every test begins on a Wednesday morning, with the showroom open. */
public class EngineTime implements BeforeEachCallback, AfterEachCallback {

  /** 10:00 in Des Moines. */
  public static final Instant WEDNESDAY_MORNING = Instant.parse("2026-03-11T15:00:00Z");

  /** 23:10 in Des Moines. */
  public static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-03-12T04:10:00Z");

  public static void setTo(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  public static void pass(Duration time) {
    setTo(now().plus(time));
  }

  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Returns to real time, for tests that wait for an answer. */
  public static void runOn() {
    ClockUtil.reset();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    SpringExtension.getApplicationContext(context)
        .getBeanProvider(ProcessEngine.class)
        .ifAvailable(BpmnAwareTests::init);
    setTo(WEDNESDAY_MORNING);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    runOn();
  }
}
