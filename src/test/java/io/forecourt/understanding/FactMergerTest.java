package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.WantedVehicle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactMergerTest {

  private static final FactSource SURE = source(LeadFacts.BUYER, true);
  private static final FactSource HALF_SURE = source(LeadFacts.BUYER, false);
  private static final FactSource REP = source("ann", true);

  private static final Facts.Budget BUDGET_400 = monthly(400);
  private static final Facts.Budget BUDGET_450 = monthly(450);
  private static final WantedVehicle CAMRY = car(null, "Toyota", "Camry", null);
  private static final WantedVehicle CAMRY_2021 = car(2021, "Toyota", "Camry", "XSE");
  private static final WantedVehicle ACCORD = car(null, "Honda", "Accord", null);

  private final ObjectMapper json =
      JsonMapper.builder()
          .findAndAddModules()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();
  private final FactMerger merger = new FactMerger(json);

  @Test
  void shouldFillWhatIsOpen() {
    Optional<FactMerger.Change> change =
        merger.merge(Fact.BUDGET, Optional.empty(), said(BUDGET_400, HALF_SURE), false);

    assertThat(change).contains(new FactMerger.Change(BUDGET_400, true));
  }

  @Test
  void shouldChangeNothingWhenTheSameIsSaidAgain() {
    assertThat(merge(Fact.BUDGET, BUDGET_400, SURE, BUDGET_400, SURE, true)).isEmpty();
  }

  @Test
  void shouldBecomeSureWhenAGuessIsConfirmed() {
    assertThat(merge(Fact.BUDGET, BUDGET_400, HALF_SURE, BUDGET_400, SURE, false))
        .contains(new FactMerger.Change(BUDGET_400, true));
  }

  @Test
  void shouldCompleteACarWhenMoreIsSaidOfIt() {
    FactMerger.Change change =
        merge(Fact.VEHICLE, CAMRY, SURE, CAMRY_2021, HALF_SURE, false).orElseThrow();

    assertThat(change.replaces()).isTrue();
    assertThat(tree(change)).isEqualTo(json.valueToTree(CAMRY_2021));
  }

  @Test
  void shouldTakeTheNewerAmountWhenItIsSure() {
    FactMerger.Change change =
        merge(Fact.BUDGET, BUDGET_400, SURE, BUDGET_450, SURE, false).orElseThrow();

    assertThat(change.replaces()).isTrue();
    assertThat(tree(change)).isEqualTo(json.valueToTree(BUDGET_450));
  }

  @Test
  void shouldOnlyRememberAnAmountWhenItIsHalfSure() {
    assertThat(merge(Fact.BUDGET, BUDGET_400, SURE, BUDGET_450, HALF_SURE, false))
        .contains(new FactMerger.Change(BUDGET_450, false));
  }

  @Test
  void shouldOnlyRememberAnAmountWhenARepWroteDownAnother() {
    assertThat(merge(Fact.BUDGET, BUDGET_400, REP, BUDGET_450, SURE, false))
        .contains(new FactMerger.Change(BUDGET_450, false));
  }

  @Test
  void shouldTakeAHalfSureAmountWhenTheMessageCorrectsOrAnswers() {
    assertThat(merge(Fact.BUDGET, BUDGET_400, REP, BUDGET_450, HALF_SURE, true))
        .hasValueSatisfying(change -> assertThat(change.replaces()).isTrue());
  }

  @Test
  void shouldOnlyRememberAnotherCarBesideTheFirst() {
    assertThat(merge(Fact.VEHICLE, CAMRY_2021, SURE, ACCORD, SURE, false))
        .contains(new FactMerger.Change(ACCORD, false));
  }

  @Test
  void shouldTakeAnotherCarAsAWholeWhenTheMessageCorrects() {
    FactMerger.Change change =
        merge(Fact.VEHICLE, CAMRY_2021, SURE, ACCORD, SURE, true).orElseThrow();

    assertThat(change.replaces()).isTrue();
    assertThat(tree(change)).isEqualTo(json.valueToTree(ACCORD));
  }

  @Test
  void shouldLoseTheUnitButNotTheTrimWhenTheYearIsCorrected() {
    WantedVehicle unit =
        new WantedVehicle(
            2021, "Toyota", "Camry", "XSE", null, null, "4T1BF1FK3GU579828", "R1500A");

    FactMerger.Change change =
        merge(Fact.VEHICLE, unit, SURE, car(2022, "Toyota", "Camry", null), SURE, true)
            .orElseThrow();

    assertThat(tree(change)).isEqualTo(json.valueToTree(car(2022, "Toyota", "Camry", "XSE")));
  }

  private Optional<FactMerger.Change> merge(
      Fact fact,
      Object known,
      FactSource knownFrom,
      Object said,
      FactSource source,
      boolean insists) {
    return merger.merge(
        fact, Optional.of(new FactMerger.Sourced(known, knownFrom)), said(said, source), insists);
  }

  private JsonNode tree(FactMerger.Change change) {
    return json.valueToTree(change.value());
  }

  private static FactMerger.Sourced said(Object value, FactSource source) {
    return new FactMerger.Sourced(value, source);
  }

  private static FactSource source(String origin, boolean sure) {
    return new FactSource(origin, sure, "words", Instant.EPOCH);
  }

  private static Facts.Budget monthly(int most) {
    return new Facts.Budget(null, BigDecimal.valueOf(most), null, null, null);
  }

  private static WantedVehicle car(Integer year, String make, String model, String trim) {
    return new WantedVehicle(year, make, model, trim, null, null, null, null);
  }
}
