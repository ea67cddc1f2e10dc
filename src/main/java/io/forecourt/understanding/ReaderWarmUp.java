package io.forecourt.understanding;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the classifiers when the application is ready, so that the first message need not wait. */
@Component
class ReaderWarmUp {

  private final MessageReader reader;

  ReaderWarmUp(MessageReader reader) {
    this.reader = reader;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(reader::warmUp, "message-reader-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
