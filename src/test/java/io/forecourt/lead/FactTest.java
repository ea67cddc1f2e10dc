package io.forecourt.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void shouldNameEachFactAsTheJsonOfTheFactsDoes() {
    Facts facts =
        json.convertValue(
            Map.of(
                "vehicle", Map.of("model", "Camry"),
                "budget", Map.of("monthlyMax", 450),
                "tradeIn", Map.of("has", false),
                "timeline", Map.of("bucket", "WITHIN_7_DAYS"),
                "financing", "CASH",
                "contact", Map.of("channel", "TEXT")),
            Facts.class);

    assertThat(facts.settled()).containsOnlyKeys(Fact.values());
    assertThat(json.valueToTree(facts).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Arrays.stream(Fact.values()).map(Fact::key).toList());
  }

  @Test
  void shouldUseTheKeyWhenAMapOfFactsBecomesJson() throws Exception {
    Map<Fact, Integer> map = new EnumMap<>(Fact.class);
    map.put(Fact.TRADE_IN, 1);

    assertThat(json.writeValueAsString(map)).isEqualTo("{\"tradeIn\":1}");
  }

  @Test
  void shouldFindAFactByItsKeyOnly() {
    assertThat(Fact.find("tradeIn")).contains(Fact.TRADE_IN);
    assertThat(Fact.find("TRADE_IN")).isEmpty();
  }

  @Test
  void shouldNotSettleAFactThatSaysTooLittle() {
    Facts facts =
        json.convertValue(
            Map.of(
                "vehicle", Map.of("make", "Toyota"),
                "budget", Map.of(),
                "tradeIn", Map.of("year", 2018),
                "timeline", Map.of(),
                "contact", Map.of("from", "18:00")),
            Facts.class);

    assertThat(facts.settled()).isEmpty();
    assertThat(facts.said()).hasSize(5);
  }
}
