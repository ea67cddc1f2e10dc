package io.forecourt.understanding.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageContext;
import io.forecourt.understanding.SharedReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitIndexTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-11T14:05:00-05:00");
  private static final UnitIndex STOCK =
      new UnitIndex(
          List.of(
              new UnitIndex.Unit("2HGES16575H123456", "P4432", 2019, "Honda", "Fit", "EX"),
              new UnitIndex.Unit("1C6RR7LG5JS123456", "R1500A", 2018, "Ram", "1500", "Big Horn")));

  @Test
  void shouldKnowACarOfTheLotByItsStockNumberAlone() {
    WantedVehicle wish = read("what's the story with p4432", STOCK).vehicle();

    assertThat(wish.stockNumber()).isEqualTo("P4432");
    assertThat(wish.spoken()).isEqualTo("2019 Honda Fit EX");
    assertThat(read("what's the story with p4432", UnitIndex.EMPTY).vehicle()).isNull();
  }

  @Test
  void shouldTakeAnEverydayWordForACarThatStandsOnTheLot() {
    assertThat(read("I like the fit a lot", STOCK).vehicle().model()).isEqualTo("Fit");
    assertThat(read("tell me about the 1500 please", STOCK).vehicle().make()).isEqualTo("Ram");
    assertThat(read("I like the fit a lot", UnitIndex.EMPTY).vehicle()).isNull();
  }

  @Test
  void shouldCompleteACarKnownByItsVin() {
    WantedVehicle wish = read("is 2HGES16575H123456 a clean title", STOCK).vehicle();

    assertThat(wish.vin()).isEqualTo("2HGES16575H123456");
    assertThat(wish.trim()).isEqualTo("EX");
  }

  private static Facts read(String text, UnitIndex unitIndex) {
    MessageContext context = new MessageContext(Optional.empty(), NOW, unitIndex, false);
    return SharedReader.READER.read(text, context).facts();
  }
}
