package io.forecourt.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Named daemon threads that discard tasks once they are shut down. */
final class PollingThreads extends ScheduledThreadPoolExecutor {

  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  PollingThreads(String name, int count) {
    super(
        count,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        },
        new DiscardPolicy());
  }

  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  protected void terminated() {
    ended.complete(null);
  }
}
