package io.forecourt.assignment;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class OwnerChoiceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

  @Autowired private OwnerChoice choice;
  @Autowired private Leads leads;
  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;

  private Lead hot;

  @BeforeEach
  void aHotLead() {
    backToNormal();
    UUID id = showroom.converse(aLead().hot());
    leads.assign(id, Optional.empty());
    hot = leads.get(id);
  }

  @AfterEach
  void backToNormal() {
    jdbc.sql("delete from forecourt.absence where first_day in ('2026-03-11', '2026-03-12')")
        .update();
    jdbc.sql("update forecourt.person set max_open_leads = 500 where role in ('REP', 'BDC')")
        .update();
  }

  @Test
  void shouldNeverChooseSomebodyWhoIsAway() {
    away("ann", TODAY);
    away("carla", TODAY);

    assertThat(choice.choose(hot).person()).contains("ben");
    assertThat(choice.choose(hot).reason()).contains("Ben is in");
  }

  @Test
  void shouldAskAtNightWhoWillBeInTomorrow() {
    EngineTime.setTo(EngineTime.WEDNESDAY_NIGHT);
    away("ann", TODAY.plusDays(1));
    away("ben", TODAY.plusDays(1));

    assertThat(choice.choose(hot).person()).contains("carla");
  }

  @Test
  void shouldGoByTheLanguageOfTheInquiry() {
    UUID id = showroom.converse(aLead().hot().speaking("es-MX"));

    assertThat(showroom.owner(id)).isEqualTo("ben");
  }

  @Test
  void shouldPassOverThoseWhoHaveEnough() {
    jdbc.sql("update forecourt.person set max_open_leads = 0 where id in ('ann', 'ben', 'carla')")
        .update();

    assertThat(choice.choose(hot).person()).contains("dee");
  }

  @Test
  void shouldFallBackToTheDefaultOwner() {
    jdbc.sql("update forecourt.person set max_open_leads = 0 where role in ('REP', 'BDC')")
        .update();

    assertThat(choice.choose(hot).person()).contains("mia");
    assertThat(choice.choose(hot).reason()).contains("default owner");
  }

  @Test
  void shouldStayWithWhoeverKnowsTheCustomer() {
    leads.assign(hot.id(), Optional.of("carla"));

    assertThat(choice.choose(hot).person()).contains("carla");
    assertThat(choice.choose(hot).reason()).isEqualTo("Knows the customer");
  }

  private void away(String person, LocalDate day) {
    jdbc.sql("insert into forecourt.absence values (:person, :day, :day, 'Away')")
        .param("person", person)
        .param("day", day)
        .update();
  }
}
