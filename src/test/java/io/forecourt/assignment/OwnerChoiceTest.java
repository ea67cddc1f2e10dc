package io.forecourt.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTables;
import io.forecourt.lead.Leads;
import io.forecourt.process.InProcessEngine;
import io.forecourt.store.StoreTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RolledBack.class)
class OwnerChoiceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Leads leads = LeadTables.leads();

  private OwnerChoice choice;
  private Lead hot;

  @BeforeEach
  void aHotLeadOfTheSampleStore() {
    StoreTables.importSample(loaded -> {});
    jdbc.sql("delete from forecourt.absence").update();
    hot = LeadTables.addHotLead(Optional.empty());
    choice = choiceAt(EngineTime.WEDNESDAY_MORNING);
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
    away("ann", TODAY.plusDays(1));
    away("ben", TODAY.plusDays(1));

    OwnerChoice atNight = choiceAt(EngineTime.WEDNESDAY_NIGHT);
    assertThat(atNight.choose(hot).person()).contains("carla");
  }

  @Test
  void shouldChooseARepWhoSpeaksTheLanguageOfTheBuyer() {
    Lead spanish = LeadTables.addHotLead(Optional.of("es"));

    assertThat(choice.choose(spanish).person()).contains("ben");
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

  private static OwnerChoice choiceAt(Instant moment) {
    return new OwnerChoice(
        LeadTables.customerLeads(),
        LeadTables.openLeads(),
        LeadTables.customers(),
        StoreTables.stores(),
        StoreTables.people(),
        InProcessEngine.decisionTables(),
        Clock.fixed(moment, ZoneOffset.UTC));
  }

  private void away(String person, LocalDate day) {
    jdbc.sql("insert into forecourt.absence values (:person, :day, :day, 'Away')")
        .param("person", person)
        .param("day", day)
        .update();
  }
}
