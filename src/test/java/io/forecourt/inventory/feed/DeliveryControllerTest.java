package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.access.CurrentUser;
import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryRefused;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.feed.DeliveryTables;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import io.forecourt.platform.Unprocessable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Stock that other systems and people send. */
@ExtendWith(RolledBack.class)
class DeliveryControllerTest {

  private static final CurrentUser MACHINE =
      new CurrentUser("machine", List.of("machine"), Set.of("riverside"));
  private static final CurrentUser MIA =
      new CurrentUser("mia", List.of("manager"), Set.of("riverside"));
  private static final CurrentUser MOE =
      new CurrentUser("moe", List.of("manager"), Set.of("lakeside"));

  private final List<Object> told = new ArrayList<>();
  private final DeliveryController controller = controller();

  @BeforeEach
  void startWithoutCars() {
    TestDatabase.jdbc().sql("delete from forecourt.vehicle where store = 'riverside'").update();
  }

  @Test
  void shouldAnswerWithWhatTheFileChanged() throws IOException {
    DeliveryResult result =
        post(MACHINE, "full", false, "text/csv", cars(10) + "bad,X,used,1,a,b\n");

    assertThat(JsonMapper.builder().build().writeValueAsString(result))
        .startsWith(
            "{\"read\":11,\"added\":10,\"updated\":0,\"removed\":0,\"unchanged\":0,"
                + "\"rejected\":[{\"line\":12,\"reason\":\"'vin' cannot be 'bad'.\"}]");
    assertThat(controller.runs(MIA, "riverside"))
        .first()
        .satisfies(
            run -> {
              assertThat(run.source()).isEqualTo(Delivery.Source.API);
              assertThat(run.result().added()).isEqualTo(10);
              assertThat(run.result().rejected()).hasSize(1);
              assertThat(run.refused()).isNull();
            });
  }

  @Test
  void shouldRecordARefusalAndTellOfItOnce() throws IOException {
    post(MACHINE, "full", false, "text/csv", cars(10));

    for (String file : new String[] {cars(3), cars(2)}) {
      assertThatThrownBy(() -> post(MACHINE, "full", false, "text/csv", file))
          .isInstanceOf(Unprocessable.class);
    }

    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            DeliveryRefused.class,
            refused -> assertThat(refused.reason()).contains("would remove 7 of 10 vehicles"));
    assertThat(controller.runs(MIA, "riverside"))
        .extracting(run -> run.refused() != null)
        .startsWith(true, true, false);
    assertThat(post(MIA, "full", true, "text/csv", cars(2)).removed()).isEqualTo(8);
  }

  @Test
  void shouldNotLetAMachineConfirmThatCarsAreGone() {
    assertThatThrownBy(() -> post(MACHINE, "full", true, "text/csv", cars(2)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void shouldKnowNoStoreOfOthersAndNoOtherMode() {
    assertThatThrownBy(() -> post(MOE, "full", false, "text/csv", cars(2)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> controller.runs(MOE, "riverside")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> post(MACHINE, "some", false, "text/csv", cars(2)))
        .isInstanceOf(InvalidInput.class);
  }

  /** A page of another site can send these with the login of a person, and no others. */
  @ParameterizedTest
  @CsvSource({
    "text/plain, false",
    "application/x-www-form-urlencoded, false",
    "multipart/form-data, false",
    ", false",
    "text/csv;charset=utf-8, true",
    "application/json, true"
  })
  void shouldTakeFromPeopleWhatAForeignPageCannotSend(String type, boolean accepted)
      throws IOException {
    if (accepted) {
      assertThat(post(MIA, "delta", false, type, cars(1)).added()).isEqualTo(1);
    } else {
      assertThatThrownBy(() -> post(MIA, "delta", false, type, cars(1)))
          .isInstanceOfSatisfying(
              ResponseStatusException.class,
              refusal ->
                  assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    assertThat(post(MACHINE, "delta", false, type, cars(2)).read()).isEqualTo(2);
  }

  private DeliveryResult post(
      CurrentUser caller, String mode, boolean confirm, String type, String file)
      throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setContentType(type);
    request.setContent(file.getBytes(StandardCharsets.UTF_8));
    return controller.post(caller, "riverside", mode, confirm, request);
  }

  private DeliveryController controller() {
    Clock clock = Clock.systemUTC();
    FeedSettings settings = new FeedSettings(new MockEnvironment());
    DeliveryRuns runs = FeedTables.runs(clock);
    return new DeliveryController(
        DeliveryTables.requests(runs, told::add),
        new StockDeliveries(
            settings, FeedTables.update(TestDatabase.jdbc(), settings, clock), clock),
        runs);
  }

  private static String cars(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("1TESTCAR0000%1$05d,S%1$d,used,2020,Kia,Soul\n"::formatted)
        .collect(Collectors.joining("", "vin,stock,condition,year,make,model\n", ""));
  }
}
