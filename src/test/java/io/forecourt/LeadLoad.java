package io.forecourt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Inquiries, each of a buyer of its own who left nothing to ask, and how each was answered. */
public final class LeadLoad implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String store;
  private final String key;
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService senders = Executors.newCachedThreadPool();

  public LeadLoad(String store, String key) {
    this.store = store;
    this.key = key;
  }

  /**
   * @param status 0 where none came
   * @param retryAfter whether the sender was told when to try again
   * @param at when it came
   */
  public record Answer(
      String externalId, int status, boolean retryAfter, Duration took, Instant at) {

    public Instant began() {
      return at.minus(took);
    }

    public boolean isAcknowledged() {
      return status == 201 || status == 202;
    }
  }

  /** Sends one inquiry, and waits for the answer. */
  public Answer send(String address) {
    int number = NUMBERS.incrementAndGet();
    String id = "load-" + number;
    long start = System.nanoTime();
    int status = 0;
    boolean retryAfter = false;
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address + "/api/stores/" + store + "/leads"))
                  .timeout(PATIENCE)
                  .header("X-Api-Key", key)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(inquiry(id, number)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      status = response.statusCode();
      retryAfter = response.headers().firstValue("Retry-After").isPresent();
    } catch (IOException e) {
      // Nobody was told that the inquiry is safe.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Answer answer =
        new Answer(
            id, status, retryAfter, Duration.ofNanos(System.nanoTime() - start), Instant.now());
    answers.add(answer);
    return answer;
  }

  /**
   * Sends at a steady pace until it is stopped, however long answers take.
   *
   * @param address of the node, by the number of the inquiry
   */
  public LeadLoad begin(int perSecond, IntFunction<String> address) {
    AtomicInteger turn = new AtomicInteger();
    ScheduledFuture<?> unused =
        pace.scheduleAtFixedRate(
            () -> senders.execute(() -> send(address.apply(turn.getAndIncrement()))),
            0,
            1_000 / perSecond,
            TimeUnit.MILLISECONDS);
    return this;
  }

  /** Stops sending, and waits for the last answer. */
  public void stop() throws InterruptedException {
    pace.shutdown();
    pace.awaitTermination(5, TimeUnit.SECONDS);
    senders.shutdown();
    senders.awaitTermination(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS);
  }

  /** Waits until an inquiry that was sent after a moment has become a lead at once. */
  public Duration awaitLeadAfter(Instant moment) {
    Awaitility.await("a lead after " + moment)
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> createdAfter(moment).findAny().isPresent());
    return Duration.between(
        moment, createdAfter(moment).map(Answer::at).min(Instant::compareTo).orElseThrow());
  }

  private Stream<Answer> createdAfter(Instant after) {
    return answers.stream()
        .filter(
            answer -> answer.status() == 201 && answer.at().minus(answer.took()).isAfter(after));
  }

  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  public List<String> acknowledged() {
    return answers.stream().filter(Answer::isAcknowledged).map(Answer::externalId).toList();
  }

  /** Inquiries that became leads at once. */
  public List<String> created() {
    return answers.stream()
        .filter(answer -> answer.status() == 201)
        .map(Answer::externalId)
        .toList();
  }

  public long count(int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  private static String inquiry(String id, int number) {
    try {
      return JSON.writeValueAsString(
          Map.of(
              "source",
              "load",
              "channel",
              "WEB",
              "externalId",
              id,
              "customer",
              Map.of("firstName", "Ida", "phone", "+1515%07d".formatted(2_000_000 + number)),
              "vehicle",
              Map.of("year", 2024, "make", "Toyota", "model", "Camry"),
              "facts",
              ALL_ELSE));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is left to ask: the lead goes on to a rep at once. */
  private static final Map<String, Object> ALL_ELSE =
      Map.of(
          "budget",
          Map.of("monthlyMax", 450),
          "tradeIn",
          Map.of("has", false),
          "timeline",
          Map.of("bucket", "WITHIN_30_DAYS"),
          "financing",
          "FINANCE",
          "contact",
          Map.of("channel", "PHONE"));

  @Override
  public void close() {
    pace.shutdownNow();
    senders.shutdownNow();
  }
}
