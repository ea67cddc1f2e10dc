package io.forecourt.understanding;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class FactRecorderTest {

  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldKeepWhereAFactComesFrom() {
    UUID id = showroom.receive(aLead());

    showroom.write(id, "I'd like to stay under 450 a month, text me after 6");

    JsonNode sources = showroom.lead(id).get("factSources");
    assertThat(sources.at("/budget/origin").asText()).isEqualTo("BUYER");
    assertThat(sources.at("/budget/sure").asBoolean()).isTrue();
    assertThat(sources.at("/budget/words").asText()).contains("450 a month");
    assertThat(sources.at("/budget/at").isMissingNode()).isFalse();
    assertThat(sources.at("/contact/words").asText()).contains("after 6");
  }

  @Test
  void shouldTakeTheNewerWordAndRememberTheOlder() {
    UUID id = showroom.receive(aLead());

    showroom.write(id, "no more than 400 a month");
    showroom.write(id, "actually make it 450 a month");

    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(said(id, "budget")).containsExactly("400 true", "450 true");
  }

  @Test
  void shouldCompleteACarAndNotLoseItToAnotherOne() {
    UUID id = showroom.receive(aLead().askingFor("Toyota Camry"));

    showroom.write(id, "it is the 2021 Camry XSE");
    showroom.write(id, "do you have any Accords too?");

    JsonNode vehicle = showroom.lead(id).at("/facts/vehicle");
    assertThat(vehicle.get("model").asText()).isEqualTo("Camry");
    assertThat(vehicle.get("year").asInt()).isEqualTo(2021);
    assertThat(vehicle.get("trim").asText()).isEqualTo("XSE");
    assertThat(
            jdbc.sql(
                    "select value ->> 'model' || ' ' || taken from forecourt.fact_statement"
                        + " where lead_id = :lead and name = 'vehicle' order by id")
                .param("lead", id)
                .query(String.class)
                .list())
        .containsExactly("Camry true", "Camry true", "Accord false");
  }

  @Test
  void shouldReadTheWordsOfAnInquiry() {
    UUID id =
        showroom.receive(
            aLead().saying("Is it still there? I have a 2015 Altima to trade and would pay cash."));

    JsonNode facts = showroom.lead(id).get("facts");

    assertThat(facts.at("/tradeIn/model").asText()).isEqualTo("Altima");
    assertThat(facts.get("financing").asText()).isEqualTo("CASH");
  }

  @Test
  void shouldHandSpanishToAPersonOnce() {
    UUID id = showroom.receive(aLead());

    showroom.write(id, "Hola, todavia tienen el Camry? quiero pagar en efectivo");
    showroom.write(id, "ok thanks");
    showroom.write(id, "puedo ir manana por la tarde");

    JsonNode lead = showroom.lead(id);
    assertThat(lead.at("/facts/financing").asText()).isEqualTo("CASH");
    assertThat(lead.get("transcript").findValuesAsText("text"))
        .filteredOn(text -> text.contains("persona que habla espa"))
        .hasSize(1);
    assertThat(showroom.news(id)).anyMatch(news -> news.contains("Writes Spanish"));
  }

  @Test
  void shouldHearUrgencyInANearDayTogetherWithWhatTheBuyerDoes() {
    UUID keen = showroom.receive(aLead().visitedTheSite(4, 300));
    UUID calm = showroom.receive(aLead().visitedTheSite(1, 0));
    String words = "probably later this week";

    assertThat(showroom.write(keen, words).get("signals").toString()).contains("URGENT");
    assertThat(showroom.write(calm, words).get("signals").toString()).doesNotContain("URGENT");
  }

  private List<String> said(UUID lead, String name) {
    return jdbc.sql(
            "select (value ->> 'monthlyMax') || ' ' || taken from forecourt.fact_statement"
                + " where lead_id = :lead and name = :name order by id")
        .param("lead", lead)
        .param("name", name)
        .query(String.class)
        .list();
  }
}
