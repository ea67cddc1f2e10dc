package io.forecourt.deal;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@ForecourtTest
class TradeInAppraisalProcessTest {

  private static final byte[] A_PHOTO = {
    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'
  };

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;

  private UUID id;
  private String owner;
  private ProcessInstance appraisal;

  @BeforeEach
  void wantTheCarAppraised() {
    id = showroom.handOff(aLead().hot());
    owner = showroom.owner(id);
    callers.personCalls(owner, HttpMethod.PUT, path("appraisal"), "{}");
    appraisal = engine.instance("trade-in-appraisal", id);
  }

  @Test
  void shouldAppraiseAndApprove() {
    engine.complete(
        id,
        "UserTask_AppraiseTradeIn",
        Map.of("tradeValue", 12_500, "tradeMileage", 48_000, "tradeCondition", "good"));
    assertThat(appraisal).isWaitingAt("UserTask_ApproveOffer");
    engine.complete(
        id, "UserTask_ApproveOffer", Map.of("offerDecision", "APPROVE", "offerAmount", 12_000));

    assertThat(appraisal).isEnded().hasPassed("EndEvent_OfferApproved");
    assertThat(showroom.news(id)).anyMatch(news -> news.contains("approved $12,000"));
    assertThat(desk().at("/tradeIn/appraisal").asText()).startsWith("We offer $12,000");
    assertThat(showroom.lead(id).at("/facts/tradeIn/mileage").asInt()).isEqualTo(48_000);
  }

  @Test
  void shouldOfferWhatWasAppraisedUnlessAnotherSumIsSaid() {
    engine.complete(id, "UserTask_AppraiseTradeIn", Map.of("tradeValue", 9_000));
    engine.complete(id, "UserTask_ApproveOffer", Map.of("offerDecision", "APPROVE"));

    assertThat(desk().at("/tradeIn/appraisal").asText()).startsWith("We offer $9,000");
  }

  @Test
  void shouldLookAgain() {
    engine.complete(id, "UserTask_AppraiseTradeIn", Map.of("tradeValue", 20_000));
    engine.complete(
        id, "UserTask_ApproveOffer", Map.of("offerDecision", "LOOK_AGAIN", "note", "Rust?"));

    assertThat(appraisal)
        .isWaitingAt("UserTask_AppraiseTradeIn")
        .hasNotPassed("EndEvent_OfferApproved");
    assertThat(showroom.news(id)).anyMatch(news -> news.endsWith("appraised again. Rust?"));
  }

  @Test
  void shouldEndWithTheLead() {
    engine.call(id, "ANSWERED");
    engine.close(id, Map.of("leadResult", "LOST", "lostReason", "Price"));

    assertThat(appraisal).isEnded().hasPassed("EndEvent_NotNeeded");
  }

  @Test
  void shouldBeginOnlyOnce() {
    callers.personCalls(owner, HttpMethod.PUT, path("appraisal"), "{}");

    assertThat(engine.instance("trade-in-appraisal", id).getId()).isEqualTo(appraisal.getId());
  }

  @Test
  void shouldAskWhatItIsWorth() {
    assertThatThrownBy(() -> engine.complete(id, "UserTask_AppraiseTradeIn", Map.of()))
        .hasMessageContaining("What is the trade-in worth to us?");
  }

  @Test
  void shouldKeepPhotosForTheStoresPeopleAlone() {
    var added = callers.personSends(owner, path("photos"), A_PHOTO);
    assertThat(added.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    String photo = desk().at("/tradeIn/photos/0").asText();

    assertThat(
            callers.personCalls("mia", HttpMethod.GET, photo, null).getHeaders().getContentType())
        .hasToString("image/jpeg");
    assertThat(callers.personCalls("lou", HttpMethod.GET, photo, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(
            callers
                .personSends(owner, path("photos"), "<svg/>".getBytes(StandardCharsets.UTF_8))
                .getStatusCode())
        .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  private JsonNode desk() {
    return showroom.read(callers.personCalls(owner, HttpMethod.GET, path("desk"), null).getBody());
  }

  private String path(String what) {
    return "/api/leads/" + id + "/" + what;
  }
}
