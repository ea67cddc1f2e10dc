package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.TestDatabase;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadTables;
import io.forecourt.lead.WantedVehicle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactRecorderTest {

  private final UUID id = LeadTables.addLead(Optional.empty()).id();

  @Test
  void shouldKeepWhereAFactComesFrom() {
    FactRecording.write(id, "I'd like to stay under 450 a month, text me after 6");

    Map<Fact, FactSource> sources = LeadTables.facts().sources(id);
    FactSource budget = sources.get(Fact.BUDGET);
    assertThat(budget.origin()).isEqualTo("BUYER");
    assertThat(budget.sure()).isTrue();
    assertThat(budget.words()).contains("450 a month");
    assertThat(budget.at()).isEqualTo(EngineTime.WEDNESDAY_MORNING);
    assertThat(sources.get(Fact.CONTACT).words()).contains("after 6");
  }

  @Test
  void shouldTakeTheNewerWordAndRememberTheOlder() {
    FactRecording.write(id, "no more than 400 a month");
    FactRecording.write(id, "actually make it 450 a month");

    assertThat(LeadTables.facts().findByLead(id).budget().monthlyMax()).isEqualByComparingTo("450");
    assertThat(statements("budget", "monthlyMax")).containsExactly("400 true", "450 true");
  }

  @Test
  void shouldCompleteACarAndNotLoseItToAnotherOne() {
    WantedVehicle asked = new WantedVehicle(null, "Toyota", "Camry", null, null, null, null, null);
    LeadTables.facts().save(id, new Facts(asked, null, null, null, null, null), "BUYER");

    FactRecording.write(id, "it is the 2021 Camry XSE");
    FactRecording.write(id, "do you have any Accords too?");

    WantedVehicle vehicle = LeadTables.facts().findByLead(id).vehicle();
    assertThat(vehicle.model()).isEqualTo("Camry");
    assertThat(vehicle.year()).isEqualTo(2021);
    assertThat(vehicle.trim()).isEqualTo("XSE");
    assertThat(statements("vehicle", "model"))
        .containsExactly("Camry true", "Camry true", "Accord false");
  }

  private List<String> statements(String fact, String part) {
    return TestDatabase.jdbc()
        .sql(
            "select (value ->> :part) || ' ' || taken from forecourt.fact_statement"
                + " where lead_id = :lead and name = :name order by id")
        .param("lead", id)
        .param("name", fact)
        .param("part", part)
        .query(String.class)
        .list();
  }
}
